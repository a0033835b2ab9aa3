import { MUTE_TOPICS } from '@sapar/domain';
import { z } from 'zod';
import { Language, MomentOut } from './scalars.js';

export const MuteTopic = z.enum(MUTE_TOPICS, { error: 'invalid' }).meta({
  id: 'MuteTopic',
  description: 'What is muted: a list, reminders of one kind of deadline that can wait, or all that can wait.',
  examples: ['digest'],
});
export type MuteTopic = z.infer<typeof MuteTopic>;

export const Mute = z
  .object({
    topic: MuteTopic,
    since: MomentOut,
    by: z.enum(['link', 'person']).meta({ description: 'By the link of a mail, or on the page of the account.' }),
  })
  .meta({ id: 'Mute' });
export type Mute = z.infer<typeof Mute>;

export const Mutes = z
  .object({ items: z.array(Mute) })
  .meta({ id: 'Mutes', description: 'What the person is not written about. Critical mail cannot be muted.' });
export type Mutes = z.infer<typeof Mutes>;

export const AddMute = z.strictObject({ topic: MuteTopic }).meta({ id: 'AddMute' });
export type AddMute = z.infer<typeof AddMute>;

export const UnsubscribePage = z
  .object({
    topic: MuteTopic,
    isMuted: z.boolean(),
    since: MomentOut.nullable(),
    email: z.string().meta({ description: 'For whom the link was made.', examples: ['aliya@dala-industry.example'] }),
    companyName: z.string(),
    language: Language,
  })
  .meta({
    id: 'UnsubscribePage',
    description: 'The page behind the unsubscribe link of a mail; opening it changes nothing.',
  });
export type UnsubscribePage = z.infer<typeof UnsubscribePage>;

export const Unsubscribe = z
  .strictObject({ isMuted: z.boolean({ error: 'required' }) })
  .meta({ id: 'Unsubscribe', description: 'Mutes what the mail was about, or takes that back.' });
export type Unsubscribe = z.infer<typeof Unsubscribe>;
