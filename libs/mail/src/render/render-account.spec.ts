import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@sapar/messages';
import { renderAccount } from './render-account.js';

const AROUND = { email: 'aliya@dala-industry.example', isDemo: false, url: 'https://sapar.example/reset/secret' };

describe('a mail about the own account', () => {
  it('has the link for a new password and until when it works, in three languages', () => {
    const mails = LANGUAGES.map((language) =>
      renderAccount({ ...AROUND, language, kind: 'password-reset', expiresAt: '2026-03-30T06:00:00Z' }),
    );
    for (const { text } of mails) {
      expect(text).toContain(AROUND.url);
      expect(text).toContain('11:00');
      expect(text).toContain(AROUND.email);
    }
    expect(new Set(mails.map(({ subject }) => subject)).size).toBe(3);
    expect(mails[0]!.subject).toBe('A new password for Sapar');
  });

  it('says that the password was changed, when, and what to do if it was somebody else', () => {
    for (const language of LANGUAGES) {
      const facts = { ...AROUND, language, kind: 'account-changed' as const, at: '2026-03-30T06:00:00Z' };
      const [changed, off] = [
        renderAccount({ ...facts, change: 'password' }),
        renderAccount({ ...facts, change: 'second-step-off' }),
      ];
      expect(changed.text).toContain('2026');
      expect(off.subject).not.toBe(changed.subject);
    }
    const { text } = renderAccount({
      ...{ ...AROUND, language: 'en', kind: 'account-changed', at: '2026-03-30T06:00:00Z', change: 'password' },
    });
    expect(text).toContain('If it was not you, choose a new password at once');
  });
});
