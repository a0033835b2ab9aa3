import { z } from 'zod';
import { Id, MomentOut, VersionOut } from './scalars.js';

export const MERGED_FIELDS = [
  ...(['surname', 'givenNames', 'nativeName', 'citizenship', 'bornOn', 'email', 'phone', 'language'] as const),
  ...(['position', 'passportNumber'] as const),
] as const;
const Field = z.enum(MERGED_FIELDS);

export const MERGED_PARTS = [
  ...(['cases', 'passports', 'visas', 'absences', 'identities', 'citizenships', 'family', 'consents'] as const),
  ...(['prior-records', 'hr-notes'] as const),
] as const;
const Parts = z.array(z.object({ kind: z.enum(MERGED_PARTS), count: z.int() }));

export const AskMerge = z
  .strictObject({ otherId: Id })
  .meta({ id: 'AskMerge', description: 'The other entry of the same person.' });
export type AskMerge = z.infer<typeof AskMerge>;

const Side = z.object({ technicianId: Id, displayName: z.string(), version: VersionOut });
export const MergePreview = z
  .object({
    kept: Side,
    other: Side,
    differences: z
      .array(z.object({ field: Field, kept: z.string().nullable(), other: z.string().nullable() }))
      .meta({ description: 'Field by field; passport numbers masked: which of the two is in use.' }),
    moves: Parts.meta({ description: 'What goes over to the kept entry.' }),
    left: Parts.meta({ description: 'What stays with the other entry, since the kept one has its own.' }),
    together: z
      .array(z.string())
      .meta({ description: 'Missions on which both are: two people there, so that they cannot be made one.' }),
  })
  .meta({ id: 'MergePreview', description: 'What making one of two entries would do; nothing is done.' });
export type MergePreview = z.infer<typeof MergePreview>;

export const MergeTechnicians = z
  .strictObject({
    otherId: Id,
    otherVersion: VersionOut.meta({ description: 'As it was in the preview.' }),
    choices: z
      .partialRecord(Field, z.enum(['kept', 'other']))
      .default({})
      .meta({
        description:
          'Which value stays, by field; left out, that of the kept entry, and the other’s where it has none.',
        examples: [{ phone: 'other' }],
      }),
  })
  .meta({
    id: 'MergeTechnicians',
    description: 'Makes one of two entries of a person; needs If-Match of the kept one.',
  });
export type MergeTechnicians = z.infer<typeof MergeTechnicians>;

export const TechnicianMerge = z
  .object({
    id: Id,
    keptId: Id,
    mergedId: Id,
    mergedName: z.string(),
    byName: z.string().nullable(),
    mergedAt: MomentOut,
    undoUntil: MomentOut.meta({ description: 'Until then it can be taken apart again.' }),
    canUndo: z.boolean(),
    undoneAt: MomentOut.nullable(),
    moved: Parts,
    version: VersionOut,
  })
  .meta({ id: 'TechnicianMerge' });
export type TechnicianMerge = z.infer<typeof TechnicianMerge>;
export const TechnicianMerges = z.object({ items: z.array(TechnicianMerge) }).meta({ id: 'TechnicianMerges' });
export type TechnicianMerges = z.infer<typeof TechnicianMerges>;

export const MergeUndone = z
  .object({
    keptId: Id,
    mergedId: Id,
    moved: Parts.meta({ description: 'What went back.' }),
    left: Parts.meta({ description: 'What could not go back, since it is not with the kept entry any more.' }),
    keptFields: z.array(Field).meta({ description: 'Changed since the merge, and therefore left as they are.' }),
  })
  .meta({ id: 'MergeUndone' });
export type MergeUndone = z.infer<typeof MergeUndone>;
