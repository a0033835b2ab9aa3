import { describe } from './message-summary.mjs';
import { MESSAGE_LIMIT, parse } from './message-store.mjs';
import { pageFile } from './page-files.mjs';
import { search } from './search.mjs';

/**
 * @typedef {{ status?: number, type: string, body: string | Buffer, headers?: Record<string, string> }} Answer
 * @typedef {{ store: import('./message-store.mjs').MessageStore, query: URLSearchParams, body: string, match: string[] }} Call
 */

/** @type {readonly (readonly [method: string, path: RegExp, act: (call: Call) => Answer | undefined | Promise<Answer | undefined>])[]} */
export const routes = [
  ['GET', /^\/api\/v1\/messages$/, ({ store, query }) => json(page(store, store.list(), query))],
  ['GET', /^\/api\/v1\/search$/, ({ store, query }) => json(page(store, found(store, query), query))],
  ['PUT', /^\/api\/v1\/messages$/, markRead],
  ['DELETE', /^\/api\/v1\/messages$/, removeListed],
  ['DELETE', /^\/api\/v1\/search$/, ({ store, query }) => remove(store, found(store, query))],
  ['GET', /^\/api\/v1\/message\/([\w-]+)$/, openMessage],
  ['GET', /^\/api\/v1\/message\/([\w-]+)\/headers$/, showHeaders],
  ['GET', /^\/api\/v1\/message\/([\w-]+)\/raw$/, showRaw],
  ['GET', /^\/api\/v1\/message\/([\w-]+)\/part\/(\d+)$/, showPart],
  ['GET', /^\/view\/([\w-]+)\.(html|txt)$/, showView],
  ['GET', /^\/api\/v1\/info$/, ({ store }) => json({ Version: 'sapar', ...counts(store), Limit: MESSAGE_LIMIT })],
  ['GET', /^\/(?:livez|readyz)$/, () => text('ok')],
  ['GET', /^(\/[\w.-]*)$/, ({ match }) => pageFile(match[1] ?? '/')],
];

const json = (value) => ({ type: 'application/json', body: JSON.stringify(value) });
const text = (body) => ({ type: 'text/plain; charset=utf-8', body });
const found = (store, query) => search(store.list(), query.get('query') ?? '');

function counts(store) {
  const all = store.list();
  return { Messages: all.length, Unread: all.filter(({ Read }) => !Read).length };
}

function page(store, matching, query) {
  const start = wholeNumber(query.get('start'), 0);
  const messages = matching.slice(start, start + wholeNumber(query.get('limit'), 50));
  const { Messages: total, Unread: unread } = counts(store);
  const messages_unread = matching.filter(({ Read }) => !Read).length;
  return {
    total,
    unread,
    count: messages.length,
    messages_count: matching.length,
    messages_unread,
    start,
    tags: [],
    limit: MESSAGE_LIMIT,
    messages,
  };
}

const wholeNumber = (given, otherwise) => (given !== null && /^\d{1,6}$/.test(given) ? Number(given) : otherwise);

function markRead({ store, query, body }) {
  const { IDs, Read = false } = readBody(body);
  const chosen = query.get('query') ? found(store, query) : store.list();
  store.markRead(IDs?.length ? IDs : chosen.map(({ ID }) => ID), Read);
  return text('ok');
}

function removeListed({ store, body }) {
  const { IDs } = readBody(body);
  return remove(store, IDs?.length ? IDs.map((ID) => ({ ID })) : store.list());
}

function remove(store, messages) {
  store.remove(messages.map(({ ID }) => ID));
  return text('ok');
}

/** @returns {{ IDs?: string[], Read?: boolean }} */
function readBody(body) {
  const value = body.trim() ? JSON.parse(body) : {};
  const isList = (given) =>
    given === undefined || (Array.isArray(given) && given.every((id) => typeof id === 'string'));
  if (value === null || typeof value !== 'object' || !isList(value.IDs))
    throw new SyntaxError('IDs must be a list of texts');
  return value;
}

// Like Mailpit, opening a message marks it as read; no other GET changes anything.
async function openMessage({ store, match }) {
  const summary = store.find(match[1] ?? '');
  if (!summary) return undefined;
  const view = describe(await parse(store.raw(summary.ID)), summary);
  store.markRead([summary.ID], true);
  return json(view);
}

async function showHeaders({ store, match }) {
  const summary = store.find(match[1] ?? '');
  if (!summary) return undefined;
  const { headerLines } = await parse(store.raw(summary.ID));
  /** @type {Record<string, string[]>} */
  const headers = {};
  for (const { line } of headerLines) {
    const [name = '', ...value] = line.split(':');
    (headers[name] ??= []).push(
      value
        .join(':')
        .replace(/\r?\n[ \t]*/g, ' ')
        .trim(),
    );
  }
  return json(headers);
}

function showRaw({ store, match }) {
  const summary = store.find(match[1] ?? '');
  return summary && { type: 'text/plain; charset=utf-8', body: store.raw(summary.ID) };
}

async function showPart({ store, match }) {
  const summary = store.find(match[1] ?? '');
  const part = summary && (await parse(store.raw(summary.ID))).attachments[Number(match[2]) - 1];
  if (!part) return undefined;
  const name = encodeURIComponent(part.filename ?? 'attachment');
  return {
    type: part.contentType,
    body: part.content,
    headers: { 'content-disposition': `attachment; filename*=UTF-8''${name}` },
  };
}

async function showView({ store, match }) {
  const summary = store.find(match[1] ?? '');
  if (!summary) return undefined;
  const mail = await parse(store.raw(summary.ID));
  if (match[2] === 'txt') return text(mail.text ?? '');
  return mail.html
    ? {
        type: 'text/html; charset=utf-8',
        body: showable(mail, summary.ID),
        headers: { 'content-security-policy': MAIL_POLICY },
      }
    : undefined;
}

// The mail is shown as strangers' content: no script, nothing fetched from outside, its links open in a new tab.
const MAIL_POLICY =
  "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; " +
  "frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

function showable(mail, id) {
  const part = (cid) => mail.attachments.findIndex((candidate) => candidate.cid === cid) + 1;
  const html = mail.html.replace(/cid:([^"'\s)>]+)/g, (whole, cid) =>
    part(cid) ? `/api/v1/message/${id}/part/${part(cid)}` : whole,
  );
  const target = html.replace(/<a\s(?![^>]*\btarget=)/gi, '<a target="_blank" rel="noopener" ');
  return target;
}
