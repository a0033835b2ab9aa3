import { correctFiling, recordFiling, storeFile, type Actor } from '@sapar/casework';
import { CorrectFiling, RecordFiling, type FilingResult } from '@sapar/contracts';
import { pdfOf } from './files.js';
import type { Scene } from './scene.js';
import type { Traveller } from './traveller.js';

type Facts = Readonly<Record<string, unknown>>;

/** What stands on a confirmation that agrees with a traveller of the scene who arrived on 20 March 2026. */
export const ALL_FACTS = {
  surname: 'Mueller-Sahin',
  givenNames: 'Deniz',
  passportNumber: 'C01X00T47',
  address: 'Hotel Ak Zhaiyk, Atyrau',
  arrivedOn: '2026-03-20',
};

export interface FilingState {
  readonly state: string;
  readonly progress: string;
  /** Reminders still to come. */
  readonly planned: number;
}

/** The acts of a host's coordinator around filing, in as few words as a spec can read. */
export interface FilingActs {
  upload(name?: string, bytes?: Buffer, actor?: Actor): Promise<string>;
  file(notificationId: string, facts: Facts, actor?: Actor): Promise<FilingResult>;
  /** Our own confirmation in full, changed where told. */
  confirm(notificationId: string, changes?: Facts): Promise<FilingResult>;
  correct(filingId: string, changes?: Facts): Promise<FilingResult>;
  stateOf(traveller: Traveller): Promise<FilingState>;
}

const STATE = `
  select d.state, n.progress, (select count(*)::int from reminder where deadline_id = d.id and state = 'planned') as planned
  from deadline d join migration_notification n on n.deadline_id = d.id where d.id = $1`;

export function filingActs({ casework, host, database }: Scene): FilingActs {
  const file: FilingActs['file'] = (id, facts, actor = host) =>
    recordFiling(casework, actor, id, RecordFiling.parse(facts));
  return {
    file,
    upload: async (name = 'talon.pdf', bytes = pdfOf('talon'), actor = host) =>
      (await storeFile(casework, actor, { name, bytes })).id,
    confirm: (id, changes = {}) =>
      file(id, { kind: 'confirmed', filedBy: 'host', channel: 'vmp', number: 'KZ-1', facts: ALL_FACTS, ...changes }),
    correct: (id, changes = {}) => {
      const correction = { reason: 'a wrong digit', channel: 'vmp', number: 'KZ-2', facts: ALL_FACTS, ...changes };
      return correctFiling(casework, host, id, CorrectFiling.parse(correction));
    },
    stateOf: async ({ deadlineId }) => {
      const { rows } = await database.admin.query<FilingState>(STATE, [deadlineId]);
      const [row] = rows;
      if (row === undefined) throw new Error('the deadline has no notification');
      return row;
    },
  };
}
