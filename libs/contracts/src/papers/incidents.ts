import { z } from 'zod';
import { CalendarDateOut, CalendarDateText, lineOf, textOf } from '../scalars.js';
import { Bin } from './contracts.js';
import { allOf, inOrder, neededWhen, paperFields } from './paper.js';

const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'invalid' });

export const NewAuthorityRequest = z
  .strictObject({
    authority: lineOf(160).meta({ examples: ['Migration service, Atyrau'] }),
    officer: lineOf(160).optional().meta({ description: 'Who asked, with rank or post.' }),
    phone: lineOf(40).optional(),
    documentNumber: lineOf(80).optional(),
    askedOn: CalendarDateText,
    wanted: textOf(1000).min(1, { error: 'required' }),
    dueOn: CalendarDateText.optional(),
    dueTime: TimeOfDay.optional().meta({ examples: ['17:00'] }),
    handedOver: textOf(1000).optional().meta({ description: 'What was handed over.' }),
    handedTo: lineOf(160).optional(),
    handedOn: CalendarDateText.optional(),
  })
  .superRefine(
    allOf<{ handedOver?: string; handedOn?: string }>(
      inOrder('askedOn', 'dueOn') as never,
      inOrder('askedOn', 'handedOn') as never,
      neededWhen('handedOn', ({ handedOver }) => handedOver !== undefined && handedOver !== ''),
    ) as never,
  )
  .meta({
    id: 'NewAuthorityRequest',
    description: 'S43: an officer wants papers; what was handed over, to whom, when.',
  });
export const ChangeAuthorityRequest = NewAuthorityRequest.meta({
  id: 'ChangeAuthorityRequest',
  description: 'All facts as they are to be.',
});
export const AuthorityRequest = z
  .object({
    ...paperFields,
    authority: z.string(),
    officer: z.string().nullable(),
    phone: z.string().nullable(),
    documentNumber: z.string().nullable(),
    askedOn: CalendarDateOut,
    wanted: z.string(),
    dueOn: CalendarDateOut.nullable(),
    dueTime: z.string().nullable(),
    handedOver: z.string().nullable(),
    handedTo: z.string().nullable(),
    handedOn: CalendarDateOut.nullable(),
  })
  .meta({ id: 'AuthorityRequest' });
export type AuthorityRequest = z.infer<typeof AuthorityRequest>;
export const AuthorityRequests = z.object({ items: z.array(AuthorityRequest) }).meta({ id: 'AuthorityRequests' });

const FINED = ['company', 'official', 'technician'] as const;
export const NewFine = z
  .strictObject({
    kind: z.enum(['fine', 'warning']),
    article: lineOf(60).meta({ examples: ['518 part 1'] }),
    fined: z.enum(FINED),
    amount: z
      .int({ error: 'invalid' })
      .min(0, { error: 'invalid' })
      .optional()
      .meta({ description: 'Whole units of the currency.' }),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, { error: 'invalid' })
      .default('KZT'),
    decidedOn: CalendarDateText,
    appealUntilOn: CalendarDateText.optional().meta({ description: 'As the decision says; nobody counts it.' }),
    payUntilOn: CalendarDateText.optional(),
    paidOn: CalendarDateText.optional(),
    number: lineOf(80).optional(),
    note: textOf(500).optional(),
  })
  .superRefine(
    allOf<{ kind: string; amount?: number }>(
      inOrder('decidedOn', 'appealUntilOn') as never,
      inOrder('decidedOn', 'payUntilOn') as never,
      inOrder('decidedOn', 'paidOn') as never,
      neededWhen('amount', ({ kind }) => kind === 'fine'),
    ) as never,
  )
  .meta({ id: 'NewFine', description: 'S49: a fine or warning as it was handed over. Seen by the own company only.' });
export const ChangeFine = NewFine.meta({ id: 'ChangeFine', description: 'All facts as they are to be.' });
export const Fine = z
  .object({
    ...paperFields,
    kind: z.enum(['fine', 'warning']),
    article: z.string(),
    fined: z.enum(FINED),
    amount: z.number().int().nullable(),
    currency: z.string().nullable(),
    decidedOn: CalendarDateOut,
    appealUntilOn: CalendarDateOut.nullable(),
    payUntilOn: CalendarDateOut.nullable(),
    paidOn: CalendarDateOut.nullable(),
    number: z.string().nullable(),
    note: z.string().nullable(),
    repeatOf: z
      .int()
      .meta({ description: 'Earlier ones of the company by the same article within the time of a repeat.' }),
  })
  .meta({ id: 'Fine' });
export type Fine = z.infer<typeof Fine>;
export const Fines = z.object({ items: z.array(Fine) }).meta({ id: 'Fines' });

const CAUSES = ['illness', 'hospital', 'transport', 'disaster', 'other'] as const;
export const NewHindrance = z
  .strictObject({
    cause: z.enum(CAUSES),
    fromOn: CalendarDateText,
    toOn: CalendarDateText.optional(),
    paper: lineOf(200)
      .optional()
      .meta({ examples: ['Hospital certificate No. 44'] }),
    askedOn: CalendarDateText.optional().meta({ description: 'Written request to the migration service.' }),
    requestNumber: lineOf(60).optional(),
    decision: z.enum(['accepted', 'refused']).optional(),
    decidedOn: CalendarDateText.optional(),
    decisionNote: textOf(500).optional(),
    note: textOf(500).optional(),
  })
  .superRefine(
    allOf<{ decision?: string; decidedOn?: string }>(
      inOrder('fromOn', 'toOn') as never,
      inOrder('askedOn', 'decidedOn') as never,
      neededWhen('decidedOn', ({ decision }) => decision !== undefined),
    ) as never,
  )
  .meta({
    id: 'NewHindrance',
    description: 'S25: a cause beyond control; the last lawful day stays until a decision.',
  });
export const ChangeHindrance = NewHindrance.meta({
  id: 'ChangeHindrance',
  description: 'All facts as they are to be.',
});
export const Hindrance = z
  .object({
    ...paperFields,
    cause: z.enum(CAUSES),
    fromOn: CalendarDateOut,
    toOn: CalendarDateOut.nullable(),
    paper: z.string().nullable(),
    askedOn: CalendarDateOut.nullable(),
    requestNumber: z.string().nullable(),
    decision: z.enum(['accepted', 'refused']).nullable(),
    decidedOn: CalendarDateOut.nullable(),
    decisionNote: z.string().nullable(),
    note: z.string().nullable(),
    lastLawfulOn: CalendarDateOut.nullable().meta({ description: 'The day that stands until a decision is entered.' }),
  })
  .meta({ id: 'Hindrance' });
export type Hindrance = z.infer<typeof Hindrance>;
export const Hindrances = z.object({ items: z.array(Hindrance) }).meta({ id: 'Hindrances' });

export const NewZonePermit = z
  .strictObject({
    zone: lineOf(160),
    number: lineOf(60),
    fromOn: CalendarDateText,
    toOn: CalendarDateText,
    issuedBy: lineOf(160).optional(),
  })
  .superRefine(inOrder('fromOn', 'toOn') as never)
  .meta({ id: 'NewZonePermit', description: 'S58: a permit of one person for a closed or border zone.' });
export const ChangeZonePermit = NewZonePermit.meta({
  id: 'ChangeZonePermit',
  description: 'All facts as they are to be.',
});
export const ZonePermit = z
  .object({
    ...paperFields,
    zone: z.string(),
    number: z.string(),
    fromOn: CalendarDateOut,
    toOn: CalendarDateOut,
    issuedBy: z.string().nullable(),
  })
  .meta({ id: 'ZonePermit' });
export type ZonePermit = z.infer<typeof ZonePermit>;
export const ZonePermits = z.object({ items: z.array(ZonePermit) }).meta({ id: 'ZonePermits' });

export const NewExitPetition = z
  .strictObject({
    unit: lineOf(160).meta({ description: 'Unit of the migration service that is asked.', examples: ['Atyrau city'] }),
    policeCertificate: lineOf(160)
      .optional()
      .meta({ description: 'Number and office of the certificate of the loss.' }),
    embassyPaper: lineOf(160).optional().meta({ description: 'Number of the emergency document.' }),
    leavesOn: CalendarDateText.optional().meta({ description: 'Day of exit that is asked for.' }),
    askedOn: CalendarDateText.optional().meta({ description: 'Left out while it is prepared.' }),
    number: lineOf(60).optional(),
    decision: z.enum(['granted', 'refused']).optional(),
    decidedOn: CalendarDateText.optional(),
    decisionNote: textOf(500).optional(),
    validToOn: CalendarDateText.optional().meta({ description: 'Last day of the exit visa, as it is printed.' }),
    note: textOf(500).optional(),
  })
  .superRefine(
    allOf<{ decision?: string; askedOn?: string; decidedOn?: string; validToOn?: string }>(
      inOrder('askedOn', 'decidedOn') as never,
      inOrder('decidedOn', 'validToOn') as never,
      neededWhen('decidedOn', ({ decision }) => decision !== undefined),
      ({ decision, askedOn, validToOn }, context) => {
        if (decision !== undefined && askedOn === undefined)
          context.addIssue({ code: 'custom', path: ['askedOn'], message: 'required' });
        if (decision !== 'granted' && validToOn !== undefined)
          context.addIssue({ code: 'custom', path: ['validToOn'], message: 'not-allowed' });
      },
    ) as never,
  )
  .meta({ id: 'NewExitPetition', description: "S24: the host's petition for an exit visa after a loss." });
export const ChangeExitPetition = NewExitPetition.meta({
  id: 'ChangeExitPetition',
  description: 'All facts as they are to be.',
});
export const ExitPetition = z
  .object({
    ...paperFields,
    unit: z.string(),
    policeCertificate: z.string().nullable(),
    embassyPaper: z.string().nullable(),
    leavesOn: CalendarDateOut.nullable(),
    askedOn: CalendarDateOut.nullable(),
    number: z.string().nullable(),
    decision: z.enum(['granted', 'refused']).nullable(),
    decidedOn: CalendarDateOut.nullable(),
    decisionNote: z.string().nullable(),
    validToOn: CalendarDateOut.nullable(),
    note: z.string().nullable(),
    lastLawfulOn: CalendarDateOut.nullable().meta({ description: 'The day that stands until a decision is entered.' }),
  })
  .meta({ id: 'ExitPetition' });
export type ExitPetition = z.infer<typeof ExitPetition>;
export const ExitPetitions = z.object({ items: z.array(ExitPetition) }).meta({ id: 'ExitPetitions' });

const FILERS = ['this-host', 'other-host', 'not-settled'] as const;
const FIT_WORDS = ['not-confirmed', 'fits', 'does-not-fit'] as const;
export const NewOtherHost = z
  .strictObject({
    name: lineOf(200),
    bin: Bin.optional(),
    work: lineOf(300),
    fromOn: CalendarDateText.optional(),
    toOn: CalendarDateText.optional(),
    address: lineOf(300).optional(),
    filer: z.enum(FILERS).default('not-settled').meta({ description: 'Who files for this address.' }),
    decision: z
      .enum(FIT_WORDS)
      .default('not-confirmed')
      .meta({ description: 'A named person decides; nothing else does.' }),
    decidedBy: lineOf(120).optional(),
    decidedOn: CalendarDateText.optional(),
    reason: textOf(500).optional(),
  })
  .superRefine(
    allOf<{ decision: string; decidedBy?: string; decidedOn?: string }>(
      inOrder('fromOn', 'toOn') as never,
      neededWhen('decidedBy', ({ decision }) => decision !== 'not-confirmed'),
      neededWhen('decidedOn', ({ decision }) => decision !== 'not-confirmed'),
    ) as never,
  )
  .meta({ id: 'NewOtherHost', description: 'S26: work for a second host in the same stay.' });
export const ChangeOtherHost = NewOtherHost.meta({
  id: 'ChangeOtherHost',
  description: 'All facts as they are to be.',
});
export const OtherHost = z
  .object({
    ...paperFields,
    name: z.string(),
    bin: z.string().nullable(),
    work: z.string(),
    fromOn: CalendarDateOut.nullable(),
    toOn: CalendarDateOut.nullable(),
    address: z.string().nullable(),
    filer: z.enum(FILERS),
    decision: z.enum(FIT_WORDS),
    decidedBy: z.string().nullable(),
    decidedOn: CalendarDateOut.nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'OtherHost' });
export type OtherHost = z.infer<typeof OtherHost>;
export const OtherHosts = z.object({ items: z.array(OtherHost) }).meta({ id: 'OtherHosts' });
