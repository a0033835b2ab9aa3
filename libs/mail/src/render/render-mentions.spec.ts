import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@sapar/messages';
import { renderMentions, type MentionedCase } from './render-mentions.js';

const ONE: MentionedCase = {
  ...{ missionReference: 'M-26-014', missionTitle: 'Repair of the main drive', authors: ['Aliya Serikova, Dala'] },
  ...{ count: 1, isDemo: false, url: 'https://sapar.example/cases/1#conversation' },
};

describe('the mail to whoever was named', () => {
  it('says where and by whom, with one button, in three languages', () => {
    const mails = LANGUAGES.map((language) => renderMentions({ language, cases: [ONE] }));
    for (const { subject, text, html } of mails) {
      expect(subject).toContain('M-26-014');
      for (const fact of [ONE.missionTitle, 'Aliya Serikova, Dala', ONE.url]) expect(text).toContain(fact);
      expect(html.split(`href="${ONE.url}"`)).toHaveLength(2);
    }
    expect(new Set(mails.map(({ subject }) => subject)).size).toBe(3);
  });

  it('has an entry for each case, and each mission once in its subject', () => {
    const cases = [ONE, { ...ONE, url: 'https://sapar.example/cases/2#conversation', count: 3 }];
    const { subject, text } = renderMentions({ language: 'en', cases });
    expect(subject.split('M-26-014')).toHaveLength(2);
    for (const fact of ['cases/1#', 'cases/2#', '4 times']) expect(text).toContain(fact);
  });

  it('is one header line and no markup, whatever a mission is called', () => {
    const { subject, html } = renderMentions({
      ...{ language: 'en', cases: [{ ...ONE, missionReference: 'M\r\nBcc: x', missionTitle: '<img src=x>' }] },
    });
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html).not.toContain('<img src=x');
  });
});
