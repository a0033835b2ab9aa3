/** Which incident is open beside the list, in the address. */
export interface IncidentsSearch {
  readonly incident?: string;
}

const ID = /^[\da-f-]{36}$/;

export const incidentsSearchOf = ({ incident }: Record<string, unknown>): IncidentsSearch =>
  typeof incident === 'string' && ID.test(incident) ? { incident } : {};
