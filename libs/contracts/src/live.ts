import { z } from 'zod';
import { Id, MomentOut } from './scalars.js';

/** What a stream of changes is asked with; a browser that reconnects by itself says the same as `Last-Event-ID`. */
export const LiveQuery = z.object({
  after: z.coerce
    .number()
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER)
    .optional()
    .meta({ description: 'Number of the last change that was read; what came later is told first.', examples: [41] }),
});
export type LiveQuery = z.infer<typeof LiveQuery>;

/** The data of an event `change` of the stream. */
export interface LiveChange {
  /** The line of the journal; who did what is asked by it. */
  readonly line: string;
  /** What was changed: `case`, `stay`, `technician`, `paper:passport` and so on. */
  readonly kind: string;
  readonly id: string;
  readonly caseId: string | null;
  /** Done by the reader, here or in another window. */
  readonly isOwn: boolean;
}

export const ChangeTold = z
  .object({
    id: Id,
    act: z.string().meta({ examples: ['arrival-recorded'] }),
    byName: z.string().nullable().meta({
      description: 'A colleague by name, somebody of the other company as that company; null: the product itself.',
    }),
    at: MomentOut,
  })
  .meta({ id: 'ChangeTold', description: 'Who changed what, and when.' });
export type ChangeTold = z.infer<typeof ChangeTold>;
