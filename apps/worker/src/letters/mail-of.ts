import type { ClaimedDelivery, Digest, Letter } from '@sapar/casework';
import { calendarOf } from './calendar-of.js';
import {
  nameInSubject,
  renderAccount,
  renderCompanyInvite,
  renderDigest,
  renderIncidents,
  renderInvite,
  renderMail,
  renderMentions,
  renderNotices,
  renderReply,
  renderVisit,
  type DigestFacts,
  type MailEntry,
  type OutgoingMail,
  type RenderedMail,
} from '@sapar/mail';

interface House {
  readonly from: string;
  readonly publicUrl: string;
  /** Domain whose mail comes in here; without one, returns and replies go to the sender's address. */
  readonly inboundDomain?: string | undefined;
}

/** The claimed mail in its reader's language, with links into the product; opening any of them changes nothing. */
export function mailOf(claimed: ClaimedDelivery, { from, publicUrl, inboundDomain }: House): OutgoingMail {
  const naming = { names: namesOf(claimed), areInitials: claimed.areInitialsWanted };
  const { subject, html, text } = nameInSubject(contentOf(claimed, publicUrl), naming);
  return {
    from,
    to: { name: claimed.recipientName, address: claimed.recipientEmail },
    subject,
    html,
    text,
    messageId: claimed.messageId,
    ...inboundOf(claimed, inboundDomain),
    ...calendarOf(claimed, publicUrl),
    // Machines that answer mails are told not to; a mail sent twice is recognised by its key.
    headers: {
      'Auto-Submitted': claimed.kind === 'reply-noted' ? 'auto-replied' : 'auto-generated',
      'X-Reminder-Key': claimed.id,
      ...listHeaders(claimed, publicUrl),
    },
  };
}

/** Returns come to an address of this one mail, and so do replies. */
const inboundOf = (
  { inbound }: ClaimedDelivery,
  domain: string | undefined,
): Pick<OutgoingMail, 'envelopeFrom' | 'replyTo'> =>
  domain === undefined
    ? {}
    : {
        envelopeFrom: `${inbound.returns}@${domain}`,
        ...(inbound.replies === null ? {} : { replyTo: `${inbound.replies}@${domain}` }),
      };

/** Everybody whose name a subject could speak of. */
const namesOf = ({ letters, digests, notices, invites, replies }: ClaimedDelivery): readonly string[] => [
  ...[...letters, ...notices, ...digests.flatMap(({ items, arrivals }) => [...items, ...arrivals])].map(
    ({ personName }) => personName,
  ),
  ...invites.map(({ invitedBy }) => invitedBy),
  ...replies.map(({ fromName }) => fromName),
];

const muteUrlOf = ({ unsubscribeToken: token }: ClaimedDelivery, publicUrl: string): string | null =>
  token === null ? null : `${publicUrl}/unsubscribe/${token}`;

/** One click in a mail program (RFC 8058). A mail that cannot be muted has no such headers, and says why (S41). */
function listHeaders(claimed: ClaimedDelivery, publicUrl: string): Readonly<Record<string, string>> {
  const url = muteUrlOf(claimed, publicUrl);
  if (url === null) return {};
  return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

function contentOf(claimed: ClaimedDelivery, publicUrl: string): RenderedMail {
  const {
    language,
    now,
    wasDueAt,
    letters,
    digests,
    notices,
    incidents,
    mentions,
    invites,
    visits,
    accounts,
    replies,
  } = claimed;
  const [digest] = digests;
  const [invite] = invites;
  const [account] = accounts;
  if (account !== undefined) return renderAccount({ ...account, language, url: urlOf(account, publicUrl) });
  if (invite?.kind === 'company-invite')
    return renderCompanyInvite({ ...invite, language, url: `${publicUrl}/join/${invite.token}` });
  if (invite !== undefined) return renderInvite({ ...invite, language, url: `${publicUrl}/invite/${invite.token}` });
  const [reply] = replies;
  if (reply !== undefined)
    return renderReply({
      ...{ ...reply, language, todayUrl: `${publicUrl}/` },
      cases: reply.cases.map(({ caseId, ...one }) => ({ ...one, url: `${publicUrl}/cases/${caseId}#conversation` })),
    });
  const [visit] = visits;
  if (visit !== undefined) return renderVisit({ ...visit, language, url: visitUrlOf(visit, publicUrl) });
  if (mentions.length > 0)
    return renderMentions({
      language,
      cases: mentions.map(({ caseId, ...named }) => ({ ...named, url: `${publicUrl}/cases/${caseId}#conversation` })),
    });
  const reading = { language, now, wasDueAt };
  if (notices.length > 0)
    return renderNotices({ ...reading, url: `${publicUrl}/company/signatories`, entries: notices });
  if (incidents.length > 0)
    return renderIncidents({
      ...reading,
      entries: incidents.map((entry) => ({ ...entry, url: incidentUrl(entry, publicUrl) })),
    });
  const muteUrl = muteUrlOf(claimed, publicUrl);
  if (digest !== undefined) return renderDigest({ ...digestOf(digest, reading, publicUrl), muteUrl });
  const entries = letters.map((letter) => entryOf(letter, publicUrl));
  return renderMail({ ...reading, todayUrl: `${publicUrl}/`, muteUrl, entries, isTest: claimed.kind === 'test-mail' });
}

const incidentUrl = ({ incidentId }: ClaimedDelivery['incidents'][number], publicUrl: string): string =>
  `${publicUrl}/company/incidents?incident=${incidentId}`;

type Reading = Pick<ClaimedDelivery, 'language' | 'now' | 'wasDueAt'>;

const digestOf = (digest: Digest, reading: Reading, publicUrl: string): Omit<DigestFacts, 'muteUrl'> => ({
  ...digest,
  ...reading,
  items: digest.items.map(({ caseId, ...item }) => ({ ...item, url: `${publicUrl}/cases/${caseId}` })),
  arrivals: digest.arrivals.map(({ caseId, ...arrival }) => ({ ...arrival, url: `${publicUrl}/cases/${caseId}` })),
  todayUrl: `${publicUrl}/`,
  choiceUrl: `${publicUrl}/account#lists`,
});

/** The link that was asked for, or the page where another can be asked for. */
const urlOf = (account: ClaimedDelivery['accounts'][number], publicUrl: string): string =>
  account.kind === 'password-reset' ? `${publicUrl}/reset/${account.token}` : `${publicUrl}/reset`;

/** The code's mail leads nowhere: who reads it alone has half of what opens the page. */
const visitUrlOf = (visit: ClaimedDelivery['visits'][number], publicUrl: string): string =>
  visit.kind === 'technician-link' ? `${publicUrl}/visit/${visit.token}` : publicUrl;

const entryOf = ({ answerToken, actToken, contactToken, caseId, ...letter }: Letter, publicUrl: string): MailEntry => ({
  ...letter,
  url: `${publicUrl}/${pathOf({ answerToken, actToken, contactToken, caseId })}`,
  isAnswerable: actToken !== null,
});

type Paths = Pick<Letter, 'answerToken' | 'actToken' | 'contactToken' | 'caseId'>;

/** A question has its own page, whoever is asked; a case only who has an account can open. */
function pathOf({ answerToken, actToken, contactToken, caseId }: Paths): string {
  if (answerToken !== null) return `answer/${answerToken}`;
  if (contactToken !== null) return `contact/${contactToken}`;
  return actToken === null ? `cases/${caseId}` : `act/${actToken}`;
}
