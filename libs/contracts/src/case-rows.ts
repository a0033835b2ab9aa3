import { z } from 'zod';
import { CASE_STAGES } from './cases.js';
import { DEADLINE_STATES } from './deadlines.js';
import { CalendarDateOut, CalendarDateText, Id, VersionOut, lineOf, pageOf } from './scalars.js';

/** What the table of cases is sorted by. */
export const CASE_ORDERS = ['person', 'mission', 'stage', 'planned', 'entered', 'until', 'due'] as const;
export type CaseOrder = (typeof CASE_ORDERS)[number];

/** Groups of stages that people ask for; each is a tab with its number. */
export const CASE_TABS = ['current', 'in-country', 'planned', 'past', 'all'] as const;
export type CaseTab = (typeof CASE_TABS)[number];

const MAX_ORDERS = 3;
const SORT = new RegExp(
  `^-?(?:${CASE_ORDERS.join('|')})(?:,-?(?:${CASE_ORDERS.join('|')})){0,${String(MAX_ORDERS - 1)}}$`,
);

/** Columns beside the person, who always stands first. */
export const CASE_COLUMNS = [
  'due',
  'until',
  'stage',
  'mission',
  'site',
  'paper',
  'planned',
  'entered',
  'partner',
  'doer',
] as const;

export const CaseFilters = z.strictObject({
  tab: z.enum(CASE_TABS).optional(),
  stage: z.enum(CASE_STAGES).optional(),
  partnerId: Id.optional().meta({ description: 'The other company of the case.' }),
  siteId: Id.optional(),
  missionId: Id.optional(),
  doerId: Id.optional(),
  citizenship: z
    .string()
    .regex(/^[A-Z]{2}$/, { error: 'unknown-country' })
    .optional(),
  due: z.enum(['overdue', 'open']).optional(),
  present: CalendarDateText.optional().meta({ description: 'Only who is in the country on this day.' }),
  q: lineOf(120).optional().meta({ description: 'Parts of a name in any letters, or of a mission.' }),
});

export const CaseSort = z
  .string()
  .regex(SORT, { error: 'invalid' })
  .default('due')
  .meta({
    description: 'Up to three columns, the first counts most; a minus turns one round.',
    examples: ['due,-person'],
  });

/** Filters, order and place of a page; a filter that does not exist is refused by its name. */
export const CaseRowQuery = CaseFilters.extend({
  sort: CaseSort,
  cursor: z.string().max(2000, { error: 'too-long' }).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type CaseRowQuery = z.infer<typeof CaseRowQuery>;

export const CaseRow = z
  .object({
    id: Id,
    technicianId: Id,
    technicianName: z.string(),
    nativeName: z.string().nullable(),
    citizenship: z.string(),
    partnerId: Id,
    partnerName: z.string(),
    missionId: Id,
    missionReference: z.string(),
    missionTitle: z.string(),
    siteId: Id,
    siteName: z.string(),
    stage: z.enum(CASE_STAGES),
    basis: z.string(),
    visaCategory: z.string().nullable(),
    visaValidToOn: CalendarDateOut.nullable(),
    plannedArrivalOn: CalendarDateOut.nullable(),
    enteredOn: CalendarDateOut.nullable(),
    leftOn: CalendarDateOut.nullable(),
    untilOn: CalendarDateOut.nullable().meta({ description: 'The nearest last lawful day of the stay.' }),
    dueOn: CalendarDateOut.nullable(),
    dueState: z.enum(DEADLINE_STATES).nullable(),
    doerId: Id.nullable(),
    doerName: z.string().nullable(),
    isDemo: z.boolean(),
    version: VersionOut,
  })
  .meta({ id: 'CaseRow', description: 'One case as the tables, the board and the lists for print show it.' });
export type CaseRow = z.infer<typeof CaseRow>;
export const CaseRowPage = pageOf(CaseRow, 'CaseRowPage');

export const CaseCounts = z
  .object({
    tabs: z.record(z.enum(CASE_TABS), z.number().int()),
    stages: z.record(z.enum(CASE_STAGES), z.number().int()),
  })
  .meta({ id: 'CaseCounts', description: 'Numbers on the tabs and on the columns of the board.' });
export type CaseCounts = z.infer<typeof CaseCounts>;

export const HandOverCases = z
  .strictObject({
    caseIds: z.array(Id).min(1, { error: 'required' }).max(100, { error: 'too-long' }),
    doerUserId: Id.meta({ description: 'A colleague of the host who does these cases from now on.' }),
  })
  .meta({ id: 'HandOverCases' });
export type HandOverCases = z.infer<typeof HandOverCases>;

export const CasesHandedOver = z
  .object({
    handedOver: z
      .array(z.object({ caseId: Id, formerDoerUserId: Id.nullable() }))
      .meta({ description: 'For the way back.' }),
  })
  .meta({ id: 'CasesHandedOver' });
export type CasesHandedOver = z.infer<typeof CasesHandedOver>;
