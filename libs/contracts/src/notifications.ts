import { z } from 'zod';
import { CalendarDateOut, CalendarDateText, Id, MomentOut, lineOf, textOf } from './scalars.js';
import { FilingProgress } from './deadlines.js';

export const FILERS = ['host', 'hotel', 'agent'] as const;
export const Filer = z
  .enum(FILERS)
  .meta({ id: 'Filer', description: 'Who files: us, the hotel or landlord, an agent.' });
export const CHANNELS = ['vmp', 'egov', 'eqonaq', 'paper'] as const;
export const Channel = z.enum(CHANNELS).meta({ id: 'Channel', description: 'Portal or counter used.' });

/** What stands on the confirmation, as far as it was read or typed; compared with the case. */
const confirmationFacts = z.strictObject({
  surname: lineOf(80).optional(),
  givenNames: lineOf(80).optional(),
  passportNumber: lineOf(20).optional(),
  address: lineOf(300).optional(),
  arrivedOn: CalendarDateText.optional(),
});

export const RecordFiling = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('submitted'),
      filedBy: Filer,
      channel: Channel,
      number: lineOf(60).optional().meta({ description: 'Number the portal gave on submitting.' }),
      documentId: Id.optional().meta({ description: 'Screenshot, uploaded before.' }),
      note: textOf(1000).optional(),
      together: z.array(Id).max(20).optional().meta({
        description:
          'Other open notifications of the same case that went with it: an earlier address, a later one (S7).',
      }),
    }),
    z.strictObject({
      kind: z.literal('confirmed'),
      filedBy: Filer,
      channel: Channel,
      filedOn: CalendarDateText.optional().meta({ description: 'Day the authority took it; today when left out.' }),
      number: lineOf(60)
        .optional()
        .meta({ description: 'Number of the confirmation (talon).', examples: ['KZ-2026-0319-4471'] }),
      documentId: Id.optional().meta({ description: 'The confirmation document; required when another filed.' }),
      facts: confirmationFacts.optional(),
      acceptDifferences: textOf(500)
        .optional()
        .meta({ description: 'Why a differing confirmation is the right one all the same (host only).' }),
    }),
    z.strictObject({
      kind: z.literal('said-filed'),
      filedBy: z.enum(['hotel', 'agent']),
      name: lineOf(120).meta({ description: 'Who said so.' }),
      note: textOf(1000).optional(),
    }),
    z.strictObject({
      kind: z.literal('try-failed'),
      channel: Channel,
      message: textOf(1000),
      documentId: Id.optional().meta({ description: 'Screenshot.' }),
    }),
  ])
  .meta({ id: 'RecordFiling', description: 'What became of filing: submitted is not confirmed, said is not filed.' });
export type RecordFiling = z.infer<typeof RecordFiling>;

export const CorrectFiling = z
  .strictObject({
    reason: textOf(500).refine((text) => text.length > 0, { error: 'required' }),
    channel: Channel,
    filedOn: CalendarDateText.optional(),
    number: lineOf(60).optional(),
    documentId: Id.optional(),
    facts: confirmationFacts.optional(),
  })
  .meta({
    id: 'CorrectFiling',
    description: 'A corrected confirmation; the first stays, marked replaced, and the deadline is judged by it.',
  });
export type CorrectFiling = z.infer<typeof CorrectFiling>;

export const Difference = z
  .object({
    field: z.enum(['name', 'passport-number', 'address', 'arrived-on']),
    inCase: z.string(),
    onPaper: z.string(),
  })
  .meta({
    id: 'Difference',
    description: 'One field of the confirmation that differs from the case; passport numbers are masked.',
  });
export type Difference = z.infer<typeof Difference>;

export const FileRef = z
  .object({ id: Id, name: z.string(), contentType: z.string(), size: z.number().int(), sha256: z.string() })
  .meta({ id: 'FileRef' });
export type FileRef = z.infer<typeof FileRef>;

export const Filing = z
  .object({
    id: Id,
    kind: z.enum(['submitted', 'confirmed', 'said-filed', 'try-failed']),
    filedBy: z.enum(FILERS).nullable(),
    channel: z.enum(CHANNELS).nullable(),
    filedOn: CalendarDateOut.nullable(),
    number: z.string().nullable(),
    saidBy: z.string().nullable(),
    message: z.string().nullable(),
    document: FileRef.nullable(),
    differences: z.array(Difference),
    notCompared: z.array(z.string()).meta({ description: 'Fields that nobody has read from the paper yet.' }),
    replacedById: Id.nullable(),
    replacesReason: z.string().nullable(),
    isDoubtful: z.boolean().meta({
      description: 'A correction that came after the last day: the first counts, an inspector may see it otherwise.',
    }),
    recordedAt: MomentOut,
    recordedByName: z.string().nullable(),
  })
  .meta({ id: 'Filing' });
export type Filing = z.infer<typeof Filing>;

export const MigrationNotification = z
  .object({
    id: Id,
    caseId: Id,
    stayId: Id,
    movementId: Id.nullable(),
    deadlineId: Id,
    progress: FilingProgress,
    filings: z.array(Filing),
  })
  .meta({ id: 'MigrationNotification', description: 'What the host files about an arrival.' });
export type MigrationNotification = z.infer<typeof MigrationNotification>;

/** Answer of a recorded filing: what became of the deadline, and what is still missing. */
export const FilingResult = z
  .object({
    filing: Filing,
    deadlineState: z.enum(['open', 'met', 'met-late', 'withdrawn', 'not-computable']),
    workingDaysLate: z.number().int().nullable(),
    progress: FilingProgress,
    missing: z
      .array(z.enum(['document', 'document-or-number', 'unread-facts']))
      .meta({ description: 'What a confirmation still lacks before it can close the deadline.' }),
    otherChannels: z.array(Channel).meta({ description: 'After a failed try: what else can be tried.' }),
    migrationUnit: z.string().nullable(),
  })
  .meta({ id: 'FilingResult' });
export type FilingResult = z.infer<typeof FilingResult>;

export const FilingResults = z
  .object({ items: z.array(FilingResult) })
  .meta({ id: 'FilingResults', description: 'One result for each person of a group, in the order asked.' });
export type FilingResults = z.infer<typeof FilingResults>;

/** The filing queue: the same address and channel for chosen people, numbers by person. */
export const FileGroup = z
  .strictObject({
    channel: Channel,
    filedBy: Filer,
    note: textOf(1000).optional(),
    items: z
      .array(z.strictObject({ notificationId: Id, number: lineOf(60).optional() }))
      .min(1, { error: 'required' })
      .max(200),
  })
  .meta({ id: 'FileGroup', description: 'Submitted for several people in one step.' });
export type FileGroup = z.infer<typeof FileGroup>;

export const MatchConfirmations = z
  .strictObject({
    documentIds: z.array(Id).min(1, { error: 'required' }).max(200),
    notificationIds: z.array(Id).min(1, { error: 'required' }).max(200),
  })
  .meta({
    id: 'MatchConfirmations',
    description: 'All confirmations dropped at once; nothing is closed by matching alone.',
  });
export type MatchConfirmations = z.infer<typeof MatchConfirmations>;

export const ConfirmationMatch = z
  .object({
    matched: z.array(
      z.object({
        documentId: Id,
        fileName: z.string(),
        notificationId: Id,
        technicianName: z.string(),
        by: z.array(z.enum(['passport-number', 'name', 'file-name'])),
        number: z.string().nullable(),
      }),
    ),
    unmatchedDocuments: z.array(
      z.object({ documentId: Id, fileName: z.string(), reason: z.enum(['no-text', 'nobody-found', 'several-people']) }),
    ),
    openNotifications: z.array(z.object({ notificationId: Id, technicianName: z.string() })),
  })
  .meta({ id: 'ConfirmationMatch', description: 'What was matched, what was not and why, who stays open.' });
export type ConfirmationMatch = z.infer<typeof ConfirmationMatch>;
