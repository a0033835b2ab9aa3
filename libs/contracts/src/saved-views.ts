import { z } from 'zod';
import { CASE_COLUMNS, CaseFilters, CaseSort } from './case-rows.js';
import { Id, MomentOut, VersionOut, lineOf } from './scalars.js';

/** How the same cases are shown. */
export const CASE_LAYOUTS = ['table', 'board', 'timeline'] as const;
export const CaseLayout = z.enum(CASE_LAYOUTS).meta({ id: 'CaseLayout' });
export type CaseLayout = z.infer<typeof CaseLayout>;

/** Filters that a view can keep; who is in the country on a certain day is a question of that day. */
export const ViewFilters = CaseFilters.omit({ present: true });

export const NewSavedView = z
  .strictObject({
    name: lineOf(80).meta({ examples: ['Aktau, overdue'] }),
    isShared: z
      .boolean()
      .default(false)
      .meta({ description: 'Seen by everybody of the company, not only by oneself.' }),
    layout: CaseLayout.default('table'),
    filters: ViewFilters.default({}),
    sort: CaseSort,
    columns: z
      .array(z.enum(CASE_COLUMNS))
      .max(CASE_COLUMNS.length, { error: 'too-long' })
      .refine((columns) => new Set(columns).size === columns.length, { error: 'twice' })
      .default([...CASE_COLUMNS])
      .meta({ description: 'Columns of the table beside the person; those left out are not shown.' }),
  })
  .meta({ id: 'NewSavedView', description: 'A view of the cases under a name.' });
export type NewSavedView = z.infer<typeof NewSavedView>;

export const ChangeSavedView = NewSavedView.meta({
  id: 'ChangeSavedView',
  description:
    'All of the view as it is to be; needs If-Match. Only whoever made it can take it back from the company.',
});
export type ChangeSavedView = z.infer<typeof ChangeSavedView>;

/** Why a part of a view is not followed: it means nothing (any more), what it names is gone, or it is not for this reader. */
export const VIEW_DOUBTS = ['unknown', 'gone', 'not-for-you'] as const;
export const ViewDoubt = z
  .object({
    part: z.enum(['filter', 'sort', 'column']),
    name: z.string().meta({ examples: ['siteId'] }),
    why: z.enum(VIEW_DOUBTS),
  })
  .meta({ id: 'ViewDoubt', description: 'A part of a view that was left out, and why.' });
export type ViewDoubt = z.infer<typeof ViewDoubt>;

export const SavedView = z
  .object({
    id: Id,
    name: z.string(),
    isShared: z.boolean(),
    layout: CaseLayout,
    filters: z
      .record(z.string(), z.string())
      .meta({ description: 'Only filters that still hold for this reader.', examples: [{ tab: 'current' }] }),
    sort: z.string(),
    columns: z.array(z.string()),
    doubts: z.array(ViewDoubt),
    isStart: z.boolean().meta({ description: 'The page of the cases begins with it for this reader.' }),
    isMine: z.boolean(),
    mayChange: z.boolean().meta({ description: 'Whoever made it may; a shared one an owner of the company too.' }),
    madeByName: z.string(),
    deletedAt: MomentOut.nullable(),
    version: VersionOut,
  })
  .meta({ id: 'SavedView' });
export type SavedView = z.infer<typeof SavedView>;

export const SavedViews = z
  .object({
    items: z.array(SavedView),
    deleted: z.array(SavedView).meta({ description: 'Deleted in the last 30 days, by whoever can take them back.' }),
  })
  .meta({ id: 'SavedViews', description: "One's own views and those of the company, by name." });
export type SavedViews = z.infer<typeof SavedViews>;
