import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@sapar/messages';
import { renderCompanyInvite, type CompanyInviteFacts } from './render-company-invite.js';

const FACTS: CompanyInviteFacts = {
  ...{ language: 'en', inviterName: 'Dala Industry LLP', invitedBy: 'Aliya Serikova', isDemo: false, side: 'supplier' },
  ...{ missionTitle: 'Robot cell', missionReference: 'M-26-001', expiresAt: '2026-04-06T05:00:00Z' },
  url: 'https://sapar.example/join/secret',
};

describe('the mail to the other company', () => {
  it('says who asks, for which visit and until when, in three languages', () => {
    const mails = LANGUAGES.map((language) => renderCompanyInvite({ ...FACTS, language }));
    for (const { subject, text } of mails) {
      expect(subject).toContain('M-26-001');
      for (const fact of ['Aliya Serikova', 'Dala Industry LLP', 'Robot cell', FACTS.url, '2026'])
        expect(text).toContain(fact);
    }
    expect(new Set(mails.map(({ subject }) => subject)).size).toBe(3);
  });

  it('tells each side what becomes its own', () => {
    const [host, supplier] = (['host', 'supplier'] as const).map(
      (side) => renderCompanyInvite({ ...FACTS, side }).text,
    );
    expect(host).not.toBe(supplier);
  });

  it('is one header line and no markup, whatever a company calls itself', () => {
    const { subject, html } = renderCompanyInvite({ ...FACTS, inviterName: 'A\r\nBcc: x <img src=x>' });
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html).not.toContain('<img src=x');
  });
});
