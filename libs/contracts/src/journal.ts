import { z } from 'zod';
import { CalendarDateText, Id, MomentOut, PageQuery, pageOf } from './scalars.js';

export const JournalQuery = z
  .strictObject({
    ...PageQuery.shape,
    technicianId: Id.optional().meta({ description: 'Lines about this person and about the person’s cases.' }),
    act: z
      .string()
      .regex(/^[a-z][a-z.-]{1,59}$/, { error: 'invalid' })
      .optional()
      .meta({ description: 'One act by its code.', examples: ['passport-read'] }),
    actorUserId: Id.optional().meta({ description: 'Lines of one colleague.' }),
    fromOn: CalendarDateText.optional(),
    toOn: CalendarDateText.optional(),
  })
  .refine(({ fromOn, toOn }) => fromOn === undefined || toOn === undefined || fromOn <= toOn, {
    error: 'end-before-start',
    path: ['toOn'],
  });
export type JournalQuery = z.infer<typeof JournalQuery>;

export const JournalChange = z
  .object({
    field: z.string().meta({ examples: ['enteredOn'] }),
    before: z.string().nullable(),
    after: z.string().nullable(),
    isMasked: z
      .boolean()
      .meta({ description: 'True for a value about a person: that there is one is told, not what it is.' }),
  })
  .meta({ id: 'JournalChange' });
export type JournalChange = z.infer<typeof JournalChange>;

export const JournalLine = z
  .object({
    id: Id,
    position: z
      .number()
      .int()
      .meta({ description: 'Place in the company’s chain.', examples: [412] }),
    at: MomentOut,
    act: z.string().meta({ description: 'What was done, as a code.', examples: ['arrival-recorded'] }),
    byName: z
      .string()
      .nullable()
      .meta({ description: 'A colleague’s name, the other company’s; null for the product itself.' }),
    subjectType: z.string().meta({ examples: ['case'] }),
    subjectId: Id,
    caseId: Id.nullable(),
    technicianId: Id.nullable(),
    personName: z
      .string()
      .nullable()
      .meta({ description: 'Null when the line is about nobody, or about somebody who was erased.' }),
    changes: z.array(JournalChange),
    reason: z.string().nullable().meta({ description: 'Why, where somebody said so; opened with the person’s key.' }),
  })
  .meta({ id: 'JournalLine' });
export type JournalLine = z.infer<typeof JournalLine>;

export const JournalPage = pageOf(JournalLine, 'JournalPage');

export const JournalChoices = z
  .object({
    acts: z.array(z.string()).meta({ description: 'Acts that occur in this journal.', examples: [['passport-read']] }),
    actors: z
      .array(z.object({ userId: Id, name: z.string() }))
      .meta({ description: 'Colleagues, those who have left too.' }),
  })
  .meta({ id: 'JournalChoices' });
export type JournalChoices = z.infer<typeof JournalChoices>;
