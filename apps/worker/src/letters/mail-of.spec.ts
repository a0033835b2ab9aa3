import { describe, expect, it } from '@jest/globals';
import type { ClaimedDelivery, Digest } from '@sapar/casework';
import { calendarDate } from '@sapar/domain';
import { mailOf } from './mail-of.js';

const HOUSE = { from: 'Sapar <sapar@sapar.example>', publicUrl: 'https://sapar.example' };
const DIGEST: Digest = {
  ...{ rhythm: 'daily', run: null, isOwn: true, companyName: 'Dala Industry LLP', isDemo: false, more: 0 },
  ...{ today: calendarDate('2026-03-27'), weekEndsOn: calendarDate('2026-03-29'), items: [] },
  arrivals: [{ caseId: 'c1', personName: 'LI Wei', siteName: 'Works', plannedOn: calendarDate('2026-03-28') }],
  figures: { overdue: 0, thisWeek: 0, people: 0, arriving: 1, filed: 0, inTime: 0, inCountry: 0 },
};
const CLAIMED: ClaimedDelivery = {
  ...{ id: 'd1', tenantId: 't1', fence: 1, kind: 'digest', messageId: '<d1@mail.sapar.example>', language: 'en' },
  ...{ recipientName: 'Aliya', recipientEmail: 'aliya@dala-industry.example' },
  ...{
    now: '2026-03-27T03:00:00Z',
    wasDueAt: '2026-03-27T03:00:00Z',
    letters: [],
    notices: [],
    incidents: [],
    mentions: [],
    invites: [],
    visits: [],
    accounts: [],
    replies: [],
    inbound: { returns: 'b-one', replies: 'r-one' },
  },
  ...{ digests: [DIGEST], unsubscribeToken: 'tok', areInitialsWanted: false },
};

describe('a mail that leaves', () => {
  it('can be unsubscribed in one click, at an address that a browser opens too', () => {
    const { headers, text } = mailOf(CLAIMED, HOUSE);
    expect(headers).toMatchObject({
      'List-Unsubscribe': '<https://sapar.example/unsubscribe/tok>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
    expect(text).toContain('https://sapar.example/unsubscribe/tok');
  });

  it('comes back to an address of its own, and so do replies, where mail comes in at all', () => {
    const { envelopeFrom, replyTo } = mailOf(CLAIMED, { ...HOUSE, inboundDomain: 'in.sapar.example' });
    expect([envelopeFrom, replyTo]).toEqual(['b-one@in.sapar.example', 'r-one@in.sapar.example']);
    expect(Object.keys(mailOf(CLAIMED, HOUSE))).not.toContain('envelopeFrom');
  });

  it('names people in its subject by initials where one of the companies wants it (S42)', () => {
    expect(mailOf(CLAIMED, HOUSE).subject).toContain('LI Wei');
    const { subject, text } = mailOf({ ...CLAIMED, areInitialsWanted: true }, HOUSE);
    expect(subject).toContain('L. W.');
    expect(subject).not.toMatch(/LI|Wei/);
    expect(text).toContain('LI Wei');
  });

  it('names who invites and who replies as it names everybody else, and never with a number of a passport (S42)', () => {
    const nothing = { ...CLAIMED, digests: [], areInitialsWanted: true };
    const invite = {
      companyName: 'Dala',
      invitedBy: 'Aliya Serikova',
      role: 'auditor',
      isDemo: false,
      token: 'x',
    } as const;
    const reply = { fromName: 'LI Wei E12345678', fromAddress: 'li@kessel.example', attachments: 0, cases: [] };
    const mails: readonly ClaimedDelivery[] = [
      {
        ...{ ...nothing, kind: 'account-invite' },
        invites: [{ kind: 'account-invite', ...invite, expiresAt: '2026-04-03T03:00:00Z' }],
      },
      { ...nothing, kind: 'reply-received', replies: [{ kind: 'reply-received', ...reply }] },
    ];
    const subjects = mails.map((mail) => mailOf(mail, HOUSE).subject);
    expect(subjects.join(' ')).not.toMatch(/Serikova|Aliya|Wei|E12345678/);
    expect(subjects[0]).toContain('A. S.');
    expect(subjects[1]).toContain('L. W.');
    const whole = mailOf({ ...mails[1]!, areInitialsWanted: false }, HOUSE);
    expect(whole.subject).toContain('LI Wei');
    expect(whole.subject).not.toContain('E12345678');
  });

  it('has no such header where it cannot be muted', () => {
    const { headers, text } = mailOf({ ...CLAIMED, unsubscribeToken: null }, HOUSE);
    expect(Object.keys(headers).filter((name) => name.startsWith('List-'))).toEqual([]);
    expect(text).not.toContain('/unsubscribe/');
  });
});
