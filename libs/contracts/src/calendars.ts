import { z } from 'zod';
import { DryRunQuery, LawEffect, SourceIn } from './law.js';
import { CalendarDateOut, CalendarDateText, LocalizedTextOut, MomentOut, lineOf, textOf } from './scalars.js';

export const CALENDAR_DAY_KINDS = [
  'public-holiday',
  'religious-day-off',
  'carried-over-day-off',
  'moved-day-off',
  'moved-working-day',
] as const;
export const CalendarDayKind = z.enum(CALENDAR_DAY_KINDS).meta({ id: 'CalendarDayKind' });
export type CalendarDayKind = z.infer<typeof CalendarDayKind>;

export const CalendarCountry = z
  .string()
  .regex(/^[A-Z]{2}$/, { error: 'unknown-country' })
  .meta({ description: 'Two letters, ISO 3166.', examples: ['KZ'] });
export const CalendarYearNumber = z.coerce
  .number({ error: 'invalid' })
  .int({ error: 'invalid' })
  .min(1900, { error: 'invalid' })
  .max(2200, { error: 'invalid' });

export const CalendarDayOut = z
  .object({
    on: CalendarDateOut,
    kind: CalendarDayKind,
    name: LocalizedTextOut,
    isDoubtful: z.boolean().meta({ description: 'Sources disagree: works for our duties, closed for authorities.' }),
    settleOn: CalendarDateOut.nullable().meta({ description: 'By when a tentative day is settled.' }),
    owner: z.string().nullable(),
    carriedFrom: CalendarDateOut.nullable(),
    note: z.string().nullable(),
    sources: z.array(z.object({ title: z.string(), link: z.string().nullable() })),
  })
  .meta({ id: 'CalendarDay', description: 'One day that differs from its plain weekday.' });
export type CalendarDayOut = z.infer<typeof CalendarDayOut>;

export const CalendarVersion = z
  .object({
    version: z.string().meta({ examples: ['KZ-2026.1'] }),
    isOwn: z.boolean(),
    inUse: z.boolean(),
    at: MomentOut,
    signedName: z.string().nullable(),
    reason: z.string().nullable(),
    added: z.number().int(),
    removed: z.number().int(),
    changed: z.number().int(),
  })
  .meta({ id: 'CalendarVersion', description: 'Who changed the year, when and why.' });
export type CalendarVersion = z.infer<typeof CalendarVersion>;

export const CalendarYearOut = z
  .object({
    country: z.string(),
    year: z.number().int(),
    version: z.string(),
    status: z.enum(['published', 'draft']),
    isLaw: z.boolean().meta({ description: 'False for other countries: for planning, never for a deadline.' }),
    isOwn: z.boolean().meta({ description: "The company's own edition of the shipped year." }),
    checkedOn: CalendarDateOut.nullable(),
    weekend: z.array(z.number().int()).meta({ description: 'ISO weekdays off.' }),
    days: z.array(CalendarDayOut),
    toConfirm: z
      .array(CalendarDateOut)
      .meta({ description: 'Tentative days that have passed, or were to be settled by now.' }),
    confirmed: z
      .array(z.object({ on: CalendarDateOut, signedName: z.string(), signedAt: MomentOut, note: z.string() }))
      .meta({ description: 'Days that somebody of the company confirmed as they stand.' }),
    versions: z.array(CalendarVersion),
    hasPrevious: z.boolean(),
    hasNext: z.boolean(),
  })
  .meta({ id: 'CalendarYear' });
export type CalendarYearOut = z.infer<typeof CalendarYearOut>;

export const EditedDay = z
  .strictObject({
    on: CalendarDateText,
    kind: z.enum(CALENDAR_DAY_KINDS, { error: 'invalid' }),
    name: z.strictObject({ en: lineOf(120), ru: lineOf(120), kk: lineOf(120) }),
    isDoubtful: z.boolean().default(false),
    settleOn: CalendarDateText.optional(),
    owner: lineOf(120).optional(),
    carriedFrom: CalendarDateText.optional(),
    note: textOf(500).optional(),
  })
  .meta({ id: 'EditedDay' });
export type EditedDay = z.infer<typeof EditedDay>;

export const EditCalendar = z
  .strictObject({
    baseVersion: lineOf(120).meta({ description: 'The version that was read; another one since is a conflict.' }),
    days: z.array(EditedDay).max(400, { error: 'too-long' }),
    reason: lineOf(500),
    source: SourceIn,
  })
  .meta({ id: 'EditCalendar', description: "All days of the year as they are to be, for the company's own cases." });
export type EditCalendar = z.infer<typeof EditCalendar>;

export const CalendarDiff = z
  .object({
    year: z.number().int(),
    added: z.array(CalendarDayOut),
    removed: z.array(CalendarDayOut),
    changed: z.array(z.object({ before: CalendarDayOut, after: CalendarDayOut })),
  })
  .meta({ id: 'CalendarDiff' });
export type CalendarDiff = z.infer<typeof CalendarDiff>;

export const CalendarEdited = z
  .object({ isSaved: z.boolean(), diffs: z.array(CalendarDiff), effect: LawEffect })
  .meta({ id: 'CalendarEdited', description: 'What changes; with `dryRun` nothing has been saved.' });
export type CalendarEdited = z.infer<typeof CalendarEdited>;

export const ImportQuery = DryRunQuery.extend({
  reason: lineOf(500),
  sourceTitle: lineOf(300),
  sourceLink: SourceIn.shape.link,
});
export type ImportQuery = z.infer<typeof ImportQuery>;

export const ExportQuery = z.strictObject({ format: z.enum(['csv', 'json'], { error: 'invalid' }).default('csv') });
export type ExportQuery = z.infer<typeof ExportQuery>;
