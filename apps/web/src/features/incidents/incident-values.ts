import type { Incident } from '@sapar/contracts';
import { filledIn } from '../cases/filled-in.js';

export type IncidentValues = {
  title: string;
  facts: string;
  happenedOn: string;
  foundOn: string;
  dataKinds: string[];
  technicianIds: string[];
  othersCount: number | string;
  measures: string;
  personsToldOn: string;
};

export const emptyIncident = (today: string): IncidentValues => ({
  ...{ title: '', facts: '', happenedOn: '', foundOn: today, dataKinds: [], technicianIds: [] },
  ...{ othersCount: '', measures: '', personsToldOn: '' },
});

export const valuesOf = (incident: Incident): IncidentValues => ({
  title: incident.title,
  facts: incident.facts ?? '',
  happenedOn: incident.happenedOn ?? '',
  foundOn: incident.foundOn,
  dataKinds: [...incident.dataKinds],
  technicianIds: incident.people.map(({ id }) => id),
  othersCount: incident.othersCount ?? '',
  measures: incident.measures ?? '',
  personsToldOn: incident.personsToldOn ?? '',
});

/** An empty field is nothing that anybody said. */
export const toIncident = (values: IncidentValues): Record<string, unknown> => filledIn(values);
