import { MISSING_CODES, PARTIES, WAY_ACTS, WAY_STAGES } from '@sapar/domain';
import { z } from 'zod';
import { CalendarDateOut, Id, MomentOut, textOf } from './scalars.js';

export const END_REASONS = [
  'mission-cancelled',
  'person-unavailable',
  'not-needed',
  'dates-moved-away',
  'other-host',
  'another-person',
  'entered-by-mistake',
  'other',
] as const;
export const EndReason = z
  .enum(END_REASONS)
  .meta({ id: 'EndReason', description: 'Why it ended; more goes into the note.' });

const WayParty = z.enum(PARTIES).meta({ id: 'WayParty', description: 'Who has the step; an authority only decides.' });
const WayMissing = z
  .object({ code: z.enum(MISSING_CODES), holder: WayParty })
  .meta({ id: 'WayMissing', description: 'Something that is not there, and who has it.' });

const CaseEnding = z
  .object({
    kind: z.enum(['cancelled', 'replaced', 'host-changed', 'closed']),
    reason: EndReason.nullable(),
    endedAt: MomentOut,
    byName: z.string().nullable(),
    successorCaseId: Id.nullable(),
    successorName: z.string().nullable().meta({ description: 'Who goes instead.' }),
  })
  .meta({ id: 'CaseEnding', description: 'How the case ended, until that is taken back.' });

export const CaseWay = z
  .object({
    stage: z.enum(WAY_STAGES).meta({ description: 'Read from the facts, never written.', examples: ['invitation'] }),
    next: z.enum(WAY_ACTS).meta({ examples: ['file-invitation'] }),
    owner: WayParty,
    ownerName: z.string().nullable().meta({ description: 'The person or company; null for an authority.' }),
    lastDay: z
      .object({ on: CalendarDateOut, by: z.enum(['law', 'plan']) })
      .nullable()
      .meta({ description: 'The last day of the next step; null when nothing sets one.' }),
    steps: z
      .array(
        z.object({
          act: z.enum(WAY_ACTS),
          by: WayParty,
          proof: z.enum(['receipt', 'signature', 'fact']),
          missing: z.array(WayMissing).meta({ description: 'Empty: the step can be taken.' }),
        }),
      )
      .meta({ description: 'Every step from here, blocked ones with what they wait for.' }),
    redo: z.array(WayMissing).meta({ description: 'What must be redone since facts have moved.' }),
    needed: z.array(WayMissing).meta({
      description:
        'What the person must have on the site, such as a permit for a zone, or an approval that no paper waits for; blocks no step.',
    }),
    ending: CaseEnding.nullable(),
    predecessor: z
      .object({ caseId: Id, name: z.string() })
      .nullable()
      .meta({ description: 'Whom this person replaces.' }),
  })
  .meta({ id: 'CaseWay', description: 'Where a case stands: stage, next step, its owner and its last day.' });
export type CaseWay = z.infer<typeof CaseWay>;

export const EndCase = z
  .strictObject({
    kind: z.enum(['cancelled', 'host-changed']),
    reason: EndReason,
    note: textOf(500).optional().meta({ description: 'In own words; kept sealed in the history.' }),
  })
  .meta({ id: 'EndCase', description: 'Ends a case whose person has not entered; it can be taken back.' });
export type EndCase = z.infer<typeof EndCase>;

export const CloseCase = z
  .strictObject({ note: textOf(2000).optional().meta({ description: 'What was learnt, for the next visit.' }) })
  .meta({ id: 'CloseCase', description: 'Closes a case after the exit, when nothing is open any more.' });
export type CloseCase = z.infer<typeof CloseCase>;

export const CancelMission = z
  .strictObject({ reason: EndReason, note: textOf(500).optional() })
  .meta({ id: 'CancelMission', description: 'Ends the cases of all people of the mission who have not entered.' });
export type CancelMission = z.infer<typeof CancelMission>;

export const MissionEnding = z
  .object({ ended: z.array(Id), kept: z.array(Id).meta({ description: 'Cases of people who have entered.' }) })
  .meta({ id: 'MissionEnding' });
export type MissionEnding = z.infer<typeof MissionEnding>;
