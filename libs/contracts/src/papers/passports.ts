import { normalisePassportNumber } from '@sapar/domain';
import { z } from 'zod';
import { CountryCode, CalendarDateOut, CalendarDateText, Id, lineOf, textOf } from '../scalars.js';
import { allOf, inOrder, neededWhen, paperFields } from './paper.js';

export const PASSPORT_KINDS = ['ordinary', 'service', 'diplomatic', 'emergency', 'refugee'] as const;
export const PASSPORT_STATES = ['held', 'lost', 'stolen', 'damaged', 'handed-in'] as const;

export const PassportNumber = z
  .string({ error: 'required' })
  .trim()
  .transform(normalisePassportNumber)
  .refine((text) => /^[A-Z0-9<]{5,20}$/.test(text), { error: 'invalid' })
  .meta({ description: 'Kept sealed; answers carry a masked form only.', examples: ['C01X00T47'] });

const facts = {
  kind: z.enum(PASSPORT_KINDS).default('ordinary').meta({ description: '`emergency` is a document to travel home.' }),
  country: CountryCode,
  issuedOn: CalendarDateText.optional(),
  expiresOn: CalendarDateText.optional(),
  issuedBy: lineOf(160)
    .optional()
    .meta({ examples: ['Stadt Augsburg'] }),
  isMain: z.boolean().default(true).meta({ description: 'The one this person travels to Kazakhstan on.' }),
  state: z.enum(PASSPORT_STATES).default('held').meta({ description: 'Lost and stolen end every visa in it.' }),
  stateOn: CalendarDateText.optional().meta({
    description: 'Since when it is not held any more; left out with `held`.',
  }),
  stateNote: textOf(500)
    .optional()
    .meta({ description: 'Number and office of the police certificate, or where it was handed in.' }),
};
type State = { state: (typeof PASSPORT_STATES)[number]; issuedOn?: string; expiresOn?: string; stateOn?: string };
const check = allOf<State>(
  inOrder('issuedOn', 'expiresOn'),
  neededWhen('stateOn', ({ state }) => state !== 'held'),
);

export const NewPassport = z
  .strictObject({ number: PassportNumber, ...facts })
  .superRefine(check as never)
  .meta({ id: 'NewPassport', description: 'One passport of a technician; earlier ones stay, a visa may be in them.' });
export type NewPassport = z.infer<typeof NewPassport>;

export const ChangePassport = z
  .strictObject({ number: PassportNumber.optional(), ...facts })
  .superRefine(check as never)
  .meta({
    id: 'ChangePassport',
    description: 'All facts of the passport as they are to be; a number left out stays. Needs If-Match.',
  });
export type ChangePassport = z.infer<typeof ChangePassport>;

export const Passport = z
  .object({
    ...paperFields,
    numberMasked: z
      .string()
      .nullable()
      .meta({ examples: ['••••••T47'] }),
    kind: z.enum(PASSPORT_KINDS),
    country: z.string().nullable(),
    issuedOn: CalendarDateOut.nullable(),
    expiresOn: CalendarDateOut.nullable(),
    issuedBy: z.string().nullable(),
    isMain: z.boolean(),
    state: z.enum(PASSPORT_STATES),
    stateOn: CalendarDateOut.nullable(),
    stateNote: z.string().nullable(),
  })
  .meta({ id: 'Passport' });
export type Passport = z.infer<typeof Passport>;
export const Passports = z.object({ items: z.array(Passport) }).meta({ id: 'Passports' });
export type Passports = z.infer<typeof Passports>;

export const PASSPORT_FINDINGS = [
  'visa-in-lost-passport',
  'e-visa-in-old-passport',
  'visa-in-old-passport',
  'invitation-with-old-number',
  'filing-with-old-number',
  'application-with-old-number',
] as const;

/** S28: what carries a number that is not the one this person travels on. */
export const StalePapers = z
  .object({
    items: z.array(
      z.object({
        code: z.enum(PASSPORT_FINDINGS),
        isDead: z.boolean().meta({ description: 'Dead must be done anew; doubtful is for a person to settle.' }),
        subjectId: Id,
        caseId: Id.nullable(),
        missionId: Id.nullable(),
        reference: z.string().nullable().meta({ description: 'Mission or number that people say.' }),
      }),
    ),
  })
  .meta({ id: 'StalePapers', description: 'What was made for another passport than the one in use.' });
export type StalePapers = z.infer<typeof StalePapers>;
