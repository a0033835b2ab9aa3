import { z } from 'zod';
import { Id, lineOf, MomentOut } from './scalars.js';

export const NewCalendarFeed = z
  .strictObject({
    name: lineOf(80).meta({ description: 'Where it is read, to tell it by.', examples: ['Phone'] }),
  })
  .meta({ id: 'NewCalendarFeed', description: 'A secret address for a calendar program.' });
export type NewCalendarFeed = z.infer<typeof NewCalendarFeed>;

export const CalendarFeed = z
  .object({
    id: Id,
    name: z.string(),
    createdAt: MomentOut,
    lastUsedAt: MomentOut.nullable().meta({ description: 'To the hour; null when it was never read.' }),
  })
  .meta({ id: 'CalendarFeed' });
export type CalendarFeed = z.infer<typeof CalendarFeed>;

export const CalendarFeeds = z
  .object({ items: z.array(CalendarFeed) })
  .meta({ id: 'CalendarFeeds', description: 'Own addresses that are not revoked.' });
export type CalendarFeeds = z.infer<typeof CalendarFeeds>;

export const MadeCalendarFeed = z
  .object({
    feed: CalendarFeed,
    path: z.string().meta({
      description: 'Below the address of Sapar; shown this once and never again.',
      examples: ['/feeds/kJ3xV0cGz2nT8wq5LrYb1mHdF7sP4uA6eXjCkQoR9iE.ics'],
    }),
  })
  .meta({ id: 'MadeCalendarFeed' });
export type MadeCalendarFeed = z.infer<typeof MadeCalendarFeed>;
