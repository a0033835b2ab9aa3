import { describe, expect, it } from '@jest/globals';
import { topicOfKinds } from './mute-topics.js';

describe('what a mail of reminders can be muted as', () => {
  it('is its kind where it speaks of one, however often', () => {
    expect(topicOfKinds(['document-expiry'])).toBe('document-expiry');
    expect(topicOfKinds(['document-expiry', 'document-expiry'])).toBe('document-expiry');
  });

  it('is reminders as such where it speaks of several kinds or of none', () => {
    expect(topicOfKinds(['document-expiry', 'appointment'])).toBe('reminders');
    expect(topicOfKinds([])).toBe('reminders');
  });
});
