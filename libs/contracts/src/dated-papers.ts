import { z } from 'zod';
import { CalendarDateOut, CalendarDateText, Id, MomentOut, VersionOut, lineOf } from './scalars.js';

export const DATED_PAPER_KINDS = [
  'insurance',
  'translation',
  'contract',
  'warranty',
  'permit',
  'appointment',
  'other',
] as const;

const Kind = z.enum(DATED_PAPER_KINDS, { error: 'invalid' });

const fields = {
  kind: Kind,
  title: lineOf(120).meta({ examples: ['Travel insurance, policy of the supplier'] }),
  endsOn: CalendarDateText.meta({ description: 'Last good day of a paper; the day itself of an appointment.' }),
  responsible: lineOf(120)
    .optional()
    .meta({ description: 'Who sees to it.', examples: ['Aliya Serikova'] }),
};

export const NewDatedPaper = z
  .strictObject(fields)
  .meta({ id: 'NewDatedPaper', description: 'A paper or an appointment of the case with a day that is watched.' });
export type NewDatedPaper = z.infer<typeof NewDatedPaper>;
export const ChangeDatedPaper = z
  .strictObject(fields)
  .meta({ id: 'ChangeDatedPaper', description: 'As it is to be; needs If-Match.' });
export type ChangeDatedPaper = z.infer<typeof ChangeDatedPaper>;

export const DatedPaper = z
  .object({
    id: Id,
    caseId: Id,
    kind: Kind,
    title: z.string(),
    endsOn: CalendarDateOut,
    responsible: z.string().nullable(),
    recordedByName: z.string().nullable(),
    recordedAt: MomentOut,
    isRemoved: z.boolean(),
    version: VersionOut,
  })
  .meta({ id: 'DatedPaper' });
export type DatedPaper = z.infer<typeof DatedPaper>;
