import { z } from 'zod';
import { textOf } from '../scalars.js';
import { paperFields } from './paper.js';

export const NewHrNote = z
  .strictObject({
    note: textOf(2000)
      .min(1, { error: 'required' })
      .meta({
        description: 'What the HR of the supplier wants to remember; kept sealed.',
        examples: ['Prefers visits of four weeks at most; next one after the summer.'],
      }),
  })
  .meta({ id: 'NewHrNote', description: "A note of the supplier's HR about its own person; no host ever reads it." });
export type NewHrNote = z.infer<typeof NewHrNote>;
export const ChangeHrNote = NewHrNote.meta({
  id: 'ChangeHrNote',
  description: 'The whole note as it is to be; needs If-Match.',
});

export const HrNote = z
  .object({ ...paperFields, note: z.string().nullable(), byName: z.string().nullable() })
  .meta({ id: 'HrNote' });
export type HrNote = z.infer<typeof HrNote>;
export const HrNotes = z.object({ items: z.array(HrNote) }).meta({ id: 'HrNotes' });
export type HrNotes = z.infer<typeof HrNotes>;
