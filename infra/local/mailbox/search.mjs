/** @typedef {import('./message-summary.mjs').MessageSummary} MessageSummary */

/**
 * The part of Mailpit's search that is used daily: words, "phrases", from: to: cc: bcc: subject: message-id:,
 * is:read, is:unread, has:attachment, and a leading minus or exclamation mark for 'not'.
 * @param {readonly MessageSummary[]} messages
 * @param {string} query
 * @returns {MessageSummary[]}
 */
export function search(messages, query) {
  const tests = (query.match(/[-!]?(?:[a-z-]+:)?(?:"[^"]*"|\S+)/gi) ?? []).map(readTerm);
  return messages.filter((message) => tests.every((test) => test(message)));
}

function readTerm(term) {
  const [, minus, field, quoted] = /^([-!]?)(?:([a-z-]+):)?(.*)$/is.exec(term) ?? [];
  const wanted = (quoted ?? '').replace(/^"|"$/g, '').toLowerCase();
  const known = fields[(field ?? '').toLowerCase()];
  const test = known ? (message) => known(message, wanted) : anywhere(field ? `${field}:${wanted}` : wanted);
  return (message) => test(message) !== Boolean(minus);
}

const contains = (list, wanted) =>
  list.some(({ Name, Address }) => `${Name} ${Address}`.toLowerCase().includes(wanted));

/** @type {Record<string, (message: MessageSummary, wanted: string) => boolean>} */
const fields = {
  from: (message, wanted) => contains(message.From ? [message.From] : [], wanted),
  to: (message, wanted) => contains(message.To, wanted),
  cc: (message, wanted) => contains(message.Cc, wanted),
  bcc: (message, wanted) => contains(message.Bcc, wanted),
  'reply-to': (message, wanted) => contains(message.ReplyTo, wanted),
  subject: (message, wanted) => message.Subject.toLowerCase().includes(wanted),
  'message-id': (message, wanted) => message.MessageID.toLowerCase().includes(wanted),
  is: (message, wanted) => (wanted === 'read' ? message.Read : wanted === 'unread' ? !message.Read : false),
  has: (message, wanted) => /^attachments?$/.test(wanted) && message.Attachments > 0,
};

const anywhere = (wanted) => (message) => {
  const people = [message.From, ...message.To, ...message.Cc, ...message.Bcc].filter((person) => person !== null);
  return contains(people, wanted) || `${message.Subject} ${message.Snippet}`.toLowerCase().includes(wanted);
};
