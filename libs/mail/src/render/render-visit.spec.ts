import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@sapar/messages';
import { renderVisit, type VisitMailFacts } from './render-visit.js';

const AROUND = {
  ...{ language: 'en' as const, hostName: 'Dala Industry LLP', expiresAt: '2026-04-17T19:00:00Z', isDemo: false },
  url: 'https://sapar.example/visit/secret',
} as const;
const LINK: VisitMailFacts = { ...AROUND, kind: 'technician-link', senderName: 'Kessel Robotik GmbH' };
const CODE: VisitMailFacts = { ...AROUND, kind: 'technician-code', code: '048291' };

describe('the mails to a technician', () => {
  it('say with the link what it opens, until when and who entered the address, in three languages', () => {
    const mails = LANGUAGES.map((language) => renderVisit({ ...LINK, language }));
    for (const { subject, text, html } of mails) {
      expect(subject).toContain('Dala Industry LLP');
      for (const fact of [LINK.url, '2026', 'Kessel Robotik GmbH']) expect(text).toContain(fact);
      expect(html).toContain(LINK.url);
    }
    expect(new Set(mails.map(({ subject }) => subject)).size).toBe(3);
  });

  it('tell the code in a mail that leads nowhere, and never in its subject', () => {
    for (const language of LANGUAGES) {
      const { subject, text, html } = renderVisit({ ...CODE, language });
      expect(text).toContain('048291');
      expect(html).toContain('048291');
      expect(subject).not.toContain('048291');
      for (const form of [text, html]) expect(form).not.toContain('sapar.example');
    }
  });

  it('are one header line and no markup, whatever a company calls itself', () => {
    const { subject, html } = renderVisit({ ...LINK, hostName: 'A\r\nBcc: x <img src=x>' });
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html).not.toContain('<img src=x');
  });
});
