// The shapes that users of Mailpit know from its interface, version 1.

/**
 * @typedef {{ Name: string, Address: string }} Address
 * @typedef {object} MessageSummary
 * @property {string} ID
 * @property {string} MessageID without the angle brackets
 * @property {boolean} Read
 * @property {Address | null} From
 * @property {Address[]} To
 * @property {Address[]} Cc
 * @property {Address[]} Bcc
 * @property {Address[]} ReplyTo
 * @property {string} Subject
 * @property {string} Created moment of arrival
 * @property {string[]} Tags
 * @property {number} Size in bytes
 * @property {number} Attachments
 * @property {string} Snippet
 */

/**
 * @param {import('mailparser').ParsedMail} mail
 * @param {{ id: string, size: number, createdAt: string, isRead: boolean, recipients: readonly string[] }} facts
 * @returns {MessageSummary}
 */
export function summarise(mail, facts) {
  const To = addresses(mail.to);
  const Cc = addresses(mail.cc);
  const named = new Set([...To, ...Cc].map(({ Address }) => Address.toLowerCase()));
  // Who got the mail without standing in its head was a blind copy; only the envelope knows.
  const hidden = facts.recipients.filter((address) => !named.has(address.toLowerCase()));
  return {
    ID: facts.id,
    MessageID: (mail.messageId ?? '').replace(/^<|>$/g, ''),
    Read: facts.isRead,
    From: addresses(mail.from)[0] ?? null,
    To,
    Cc,
    Bcc: hidden.map((Address) => ({ Name: '', Address })),
    ReplyTo: addresses(mail.replyTo),
    Subject: mail.subject ?? '',
    Created: facts.createdAt,
    Tags: [],
    Size: facts.size,
    Attachments: mail.attachments.filter((part) => !part.related).length,
    Snippet: (mail.text ?? '').replace(/\s+/g, ' ').trim().slice(0, 250),
  };
}

/**
 * @param {import('mailparser').ParsedMail} mail
 * @param {MessageSummary} summary
 */
export function describe(mail, summary) {
  const parts = mail.attachments.map((part, index) => ({ part, view: describePart(part, index) }));
  const { Created, Snippet, ...known } = summary;
  delete known.Attachments;
  delete known.Read;
  return {
    ...known,
    ReturnPath: String(mail.headers.get('return-path') ?? summary.From?.Address ?? ''),
    Date: mail.date?.toISOString() ?? Created,
    Text: mail.text ?? '',
    HTML: mail.html || '',
    Snippet,
    Inline: parts.filter(({ part }) => part.related).map(({ view }) => view),
    Attachments: parts.filter(({ part }) => !part.related).map(({ view }) => view),
  };
}

function describePart(part, index) {
  return {
    PartID: String(index + 1),
    FileName: part.filename ?? '',
    ContentType: part.contentType,
    ContentID: part.cid ?? '',
    Size: part.size,
  };
}

function addresses(field) {
  const groups = field === undefined ? [] : [field].flat();
  return groups
    .flatMap((group) => group.value)
    .flatMap((entry) => entry.group ?? [entry])
    .map(({ name, address }) => ({ Name: name ?? '', Address: address ?? '' }));
}
