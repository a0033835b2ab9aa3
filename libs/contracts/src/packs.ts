import { z } from 'zod';
import { NewPrint } from './prints.js';
import { Id } from './scalars.js';

/** What of a case leaves the house only when somebody has ticked it. */
export const PACK_PARTS = ['reasons', 'decisions', 'warnings', 'notes', 'conversation'] as const;
export type PackPart = (typeof PACK_PARTS)[number];

export const NewCasePack = z
  .strictObject({
    print: NewPrint.meta({ description: 'The sheet of the case as it was shown before it left.' }),
    withParts: z.array(z.enum(PACK_PARTS)).max(PACK_PARTS.length, { error: 'too-long' }).default([]).meta({
      description: 'What stands on the sheet besides facts, because somebody has ticked it; goes into the journal.',
    }),
    fileIds: z
      .array(Id)
      .max(100, { error: 'too-long' })
      .default([])
      .meta({ description: 'Official papers of this case that go along; each counts as read.' }),
  })
  .meta({ id: 'NewCasePack', description: 'A pack of one case for an inspection: its sheet and its papers.' });
export type NewCasePack = z.infer<typeof NewCasePack>;
