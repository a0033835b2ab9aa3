import { z } from 'zod';
import {
  CountryCode,
  CalendarDateOut,
  CalendarDateText,
  Id,
  lineOf,
  MomentOut,
  textOf,
  VersionOut,
} from '../scalars.js';
import { paperFields } from './paper.js';

export const PRIOR_RECORD_KINDS = ['refusal', 'overstay', 'offence'] as const;

const facts = {
  kind: z.enum(PRIOR_RECORD_KINDS).meta({ description: 'A refused visa or entry, days too many, or an offence.' }),
  country: CountryCode,
  happenedOn: CalendarDateText,
  explanation: textOf(2000).meta({
    description: 'What happened and how it ended; kept sealed.',
    examples: ['Visa refused for a missing letter; granted a month later.'],
  }),
  number: lineOf(60)
    .optional()
    .meta({
      description: 'Number of the decision; kept sealed. Left out in a change, it stays.',
      examples: ['R-17/24'],
    }),
};

export const NewPriorRecord = z.strictObject(facts).meta({
  id: 'NewPriorRecord',
  description: "An earlier refusal, overstay or offence: the supplier's own, until a showing tells a host.",
});
export type NewPriorRecord = z.infer<typeof NewPriorRecord>;
export const ChangePriorRecord = NewPriorRecord.meta({
  id: 'ChangePriorRecord',
  description: 'All facts as they are to be; needs If-Match.',
});

export const ShowPriorRecord = z
  .strictObject({
    hostTenantId: Id.meta({ description: 'A host on whose visits the technician is.' }),
    reason: lineOf(300).meta({ description: 'Why this host is to know.', examples: ['Asked for in the application'] }),
  })
  .meta({ id: 'ShowPriorRecord' });
export type ShowPriorRecord = z.infer<typeof ShowPriorRecord>;

export const PriorRecordShowing = z
  .object({
    id: Id,
    hostTenantId: Id,
    hostName: z.string(),
    reason: z.string(),
    shownByName: z.string().nullable(),
    shownAt: MomentOut,
    takenBackByName: z.string().nullable(),
    takenBackAt: MomentOut.nullable().meta({ description: 'From then on the host does not see the record.' }),
    version: VersionOut,
  })
  .meta({ id: 'PriorRecordShowing', description: 'To whom one record was shown, by whom, why, and until when.' });
export type PriorRecordShowing = z.infer<typeof PriorRecordShowing>;

export const PriorRecord = z
  .object({
    ...paperFields,
    kind: z.enum(PRIOR_RECORD_KINDS),
    country: z.string(),
    happenedOn: CalendarDateOut,
    explanation: z.string().nullable(),
    number: z.string().nullable(),
    mayShow: z.boolean().meta({ description: 'Whether the reader decides who else sees it.' }),
    showings: z.array(PriorRecordShowing).meta({ description: 'The newest first; for a host, its own alone.' }),
  })
  .meta({ id: 'PriorRecord' });
export type PriorRecord = z.infer<typeof PriorRecord>;
export const PriorRecords = z.object({ items: z.array(PriorRecord) }).meta({ id: 'PriorRecords' });
export type PriorRecords = z.infer<typeof PriorRecords>;

export const PriorRecordHosts = z
  .object({ items: z.array(z.object({ id: Id, name: z.string() })) })
  .meta({ id: 'PriorRecordHosts', description: 'Hosts to whom a record of this technician can be shown.' });
export type PriorRecordHosts = z.infer<typeof PriorRecordHosts>;
