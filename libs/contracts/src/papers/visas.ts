import { z } from 'zod';
import { CalendarDateOut, CalendarDateText, Id, lineOf, textOf } from '../scalars.js';
import { VisaCategory, VisaEntries, VisaStayDays } from '../visas.js';
import { allOf, inOrder, neededWhen, paperFields } from './paper.js';

export const VISA_KINDS = ['sticker', 'electronic', 'exit'] as const;
export const VISA_STATES = ['valid', 'annulled', 'used-up'] as const;

const facts = {
  kind: z.enum(VISA_KINDS),
  number: lineOf(30)
    .optional()
    .meta({ description: 'Kept sealed; answers carry a masked form only. Left out of a change, it stays.' }),
  category: VisaCategory,
  entries: VisaEntries,
  validFromOn: CalendarDateText,
  validToOn: CalendarDateText,
  stayDays: VisaStayDays.optional(),
  issuedOn: CalendarDateText.optional(),
  issuedAtPost: lineOf(160)
    .optional()
    .meta({ examples: ['Embassy in Berlin'] }),
  passportId: Id.optional().meta({ description: 'The passport it is in, or that it names.' }),
  invitationId: Id.optional().meta({ description: 'The invitation it was given on.' }),
  state: z.enum(VISA_STATES).default('valid'),
  stateOn: CalendarDateText.optional().meta({ description: 'Since when it is not valid any more.' }),
  note: textOf(500).optional(),
  caseIds: z.array(Id).max(50).default([]).meta({ description: 'Visits of this person that travel on it.' }),
};
type Facts = { state: string; stateOn?: string; validFromOn: string; validToOn: string };
const check = allOf<Facts>(
  inOrder('validFromOn', 'validToOn'),
  neededWhen('stateOn', ({ state }) => state !== 'valid'),
);

export const NewVisa = z
  .strictObject(facts)
  .superRefine(check as never)
  .meta({ id: 'NewVisa', description: 'A visa as it is printed: validity and days of stay are two things.' });
export type NewVisa = z.infer<typeof NewVisa>;

export const ChangeVisa = NewVisa.meta({
  id: 'ChangeVisa',
  description: 'All facts of the visa as they are to be; needs If-Match.',
});
export type ChangeVisa = NewVisa;

export const VISIT_MISFITS = [
  'before-validity',
  'after-validity',
  'too-long',
  'no-entry-left',
  'other-category',
] as const;

export const Visa = z
  .object({
    ...paperFields,
    kind: z.enum(VISA_KINDS),
    numberMasked: z.string().nullable(),
    category: z.string(),
    entries: z.string(),
    validFromOn: CalendarDateOut,
    validToOn: CalendarDateOut,
    stayDays: z.number().int().nullable(),
    issuedOn: CalendarDateOut.nullable(),
    issuedAtPost: z.string().nullable(),
    passportId: Id.nullable(),
    invitationId: Id.nullable(),
    state: z.enum(VISA_STATES),
    stateOn: CalendarDateOut.nullable(),
    note: z.string().nullable(),
    caseIds: z.array(Id),
    differs: z.array(z.string()).meta({ description: 'What the invitation granted otherwise.' }),
    misfits: z
      .array(z.object({ caseId: Id, reference: z.string(), reasons: z.array(z.enum(VISIT_MISFITS)) }))
      .meta({ description: 'Planned visits on it that no longer fit (S21).' }),
  })
  .meta({ id: 'Visa' });
export type Visa = z.infer<typeof Visa>;
export const Visas = z.object({ items: z.array(Visa) }).meta({ id: 'Visas' });
export type Visas = z.infer<typeof Visas>;
