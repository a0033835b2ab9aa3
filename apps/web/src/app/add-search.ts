/** An address that opens a page with its form for something new. */
export interface AddSearch {
  readonly add?: true;
}

export const addSearchOf = ({ add }: Record<string, unknown>): AddSearch => (add === true ? { add } : {});
