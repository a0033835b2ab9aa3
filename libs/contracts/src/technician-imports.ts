import { z } from 'zod';
import { Id, Language, MomentOut, VersionOut } from './scalars.js';

/** What a column of a file can be. */
export const IMPORT_FIELDS = [
  ...(['id', 'surname', 'givenNames', 'nativeName', 'citizenship', 'bornOn', 'passportNumber'] as const),
  ...(['passportExpiresOn', 'email', 'phone', 'position', 'language'] as const),
  ...(['sex', 'nameOrder', 'birthCountry', 'birthPlace', 'residenceCountry', 'employer'] as const),
  ...(['spokenLanguages', 'iin', 'otherCitizenships'] as const),
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** So many people in one file; a longer one is asked to be split before anything is read into rows. */
export const MOST_IMPORTED = 5_000;
const LINE = /^[1-9]\d{0,6}$/;

export const ImportChoices = z
  .strictObject({
    columns: z
      .record(z.string().regex(/^\d{1,3}$/, { error: 'invalid' }), z.enum([...IMPORT_FIELDS, '-']))
      .default({})
      .meta({
        description: 'What a column is, by its place from 0, where its head does not say it; `-` leaves it out.',
      }),
    isDayFirst: z
      .boolean()
      .optional()
      .meta({ description: 'Whether 03/04/2026 is the third of April; asked, never guessed.' }),
    supplierTenantId: Id.optional().meta({ description: 'Whose people they are; needed from a host.' }),
    language: Language.default('en').meta({ description: 'Language of mails to new people whose line names none.' }),
    updateAll: z.boolean().default(false).meta({ description: 'Take every difference that was shown.' }),
    answers: z
      .record(z.string().regex(LINE, { error: 'invalid' }), z.union([z.enum(['update', 'new', 'skip']), Id]))
      .default({})
      .meta({
        description:
          'By line: take its differences, a new person, leave it out, or the id of the person whom it is about.',
      }),
  })
  .meta({ id: 'ImportChoices' });
export type ImportChoices = z.infer<typeof ImportChoices>;

export const IMPORT_FINDINGS = [
  ...(['formulas', 'formula-errors', 'hidden-rows', 'merged-cells', 'other-sheets'] as const),
  ...(['from-1904', 'windows-1251', 'hidden-letters'] as const),
] as const;
export const IMPORT_OUTCOMES = ['new', 'change', 'same', 'ask', 'left-out'] as const;

const fault = z.object({ field: z.string(), code: z.string().meta({ examples: ['ambiguous-date'] }) });

export const ImportRow = z
  .object({
    line: z.number().int().meta({ description: 'The line of the file, as a spreadsheet counts it.' }),
    name: z.string(),
    outcome: z.enum(IMPORT_OUTCOMES),
    technicianId: Id.nullable(),
    faults: z.array(fault.extend({ value: z.string() })),
    differences: z.array(z.object({ field: z.enum(IMPORT_FIELDS), before: z.string().nullable(), after: z.string() })),
    candidates: z
      .array(z.object({ technicianId: Id, name: z.string(), bornOn: z.string().nullable(), citizenship: z.string() }))
      .meta({
        description: 'People whom the line may be about: the same name, or the same passport and another birthday.',
      }),
  })
  .meta({ id: 'ImportRow' });
export type ImportRow = z.infer<typeof ImportRow>;

export const ImportCounts = z.record(z.enum(IMPORT_OUTCOMES), z.number().int());
export type ImportCounts = z.infer<typeof ImportCounts>;

export const ImportPreview = z
  .object({
    columns: z.array(
      z.object({
        index: z.number().int(),
        head: z.string(),
        field: z.enum(IMPORT_FIELDS).nullable(),
        sample: z.string(),
      }),
    ),
    missing: z.array(z.enum(IMPORT_FIELDS)).meta({ description: 'Fields without which no person can be entered.' }),
    findings: z.array(z.object({ code: z.enum(IMPORT_FINDINGS), count: z.number().int() })),
    asksDayOrder: z.boolean().meta({ description: 'Some days could be read two ways and nobody has said which.' }),
    counts: ImportCounts,
    rows: z.array(ImportRow).meta({ description: 'Up to 500 lines: those left out and asked about first.' }),
  })
  .meta({ id: 'ImportPreview', description: 'What an import would do; nothing of it is kept.' });
export type ImportPreview = z.infer<typeof ImportPreview>;

export const ImportDone = z
  .object({
    id: Id.nullable().meta({ description: 'Null where there was nothing to take in.' }),
    added: z.number().int(),
    changed: z.number().int(),
    leftOut: z
      .array(z.object({ line: z.number().int(), faults: z.array(fault) }))
      .meta({ description: 'Lines not taken in, and why.' }),
  })
  .meta({ id: 'ImportDone' });
export type ImportDone = z.infer<typeof ImportDone>;

export const TechnicianImport = z
  .object({
    id: Id,
    fileName: z.string(),
    importedAt: MomentOut,
    byName: z.string(),
    added: z.number().int(),
    changed: z.number().int(),
    undoUntil: MomentOut,
    undoneAt: MomentOut.nullable(),
    version: VersionOut,
  })
  .meta({ id: 'TechnicianImport' });
export type TechnicianImport = z.infer<typeof TechnicianImport>;

export const TechnicianImports = z
  .object({ items: z.array(TechnicianImport) })
  .meta({ id: 'TechnicianImports', description: 'Imports of the last 30 days, the newest first.' });
export type TechnicianImports = z.infer<typeof TechnicianImports>;

export const ImportUndone = z
  .object({
    undone: z.number().int(),
    kept: z
      .array(z.object({ technicianId: Id, name: z.string(), why: z.enum(['changed-since', 'on-a-mission']) }))
      .meta({ description: 'People whom the undo did not touch, and why.' }),
  })
  .meta({ id: 'ImportUndone' });
export type ImportUndone = z.infer<typeof ImportUndone>;
