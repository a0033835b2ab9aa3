import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@sapar/messages';
import { renderInvite, type InviteFacts } from './render-invite.js';

const FACTS: InviteFacts = {
  ...{ language: 'en', companyName: 'Dala Industry LLP', invitedBy: 'Aliya Serikova', isDemo: false },
  ...{ expiresAt: '2026-04-06T05:00:00Z', url: 'https://sapar.example/invite/secret' },
};

describe('the mail of an invitation', () => {
  it('names who invites, into which company and until when, in three languages', () => {
    const subjects = LANGUAGES.map((language) => renderInvite({ ...FACTS, language }));
    for (const { subject, text } of subjects) {
      expect(subject).toContain('Aliya Serikova');
      expect(subject).toContain('Dala Industry LLP');
      expect(text).toContain('https://sapar.example/invite/secret');
      expect(text).toMatch(/2026/);
    }
    expect(new Set(subjects.map(({ subject }) => subject)).size).toBe(3);
    expect(renderInvite(FACTS).subject).toBe('Aliya Serikova invites you to Dala Industry LLP in Sapar');
  });

  it('is one header line and no markup, whatever a name holds', () => {
    const { subject, html } = renderInvite({
      ...FACTS,
      invitedBy: 'A\r\nBcc: x@example.org',
      companyName: '<img src=x>',
    });
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html).not.toContain('<img');
  });
});
