import { POLICY_KINDS, type PolicyKind } from './reminder-policy.js';

/** What can be muted: a list, mails about words that name one, reminders of one kind of deadline that can wait, or all reminders that can wait. */
export const MUTE_TOPICS = ['digest', 'days-off', 'mentions', 'reminders', ...POLICY_KINDS] as const;
export type MuteTopic = (typeof MUTE_TOPICS)[number];

/** What one mail of reminders is about: its kind, or reminders as such when it speaks of several. */
export function topicOfKinds(kinds: readonly PolicyKind[]): MuteTopic {
  const [first, ...others] = [...new Set(kinds)];
  return first === undefined || others.length > 0 ? 'reminders' : first;
}
