import { createServer } from 'node:http';
import { routes } from './routes.mjs';

const BODY_LIMIT = 1024 * 1024;
const safety = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' };

/** @param {import('./message-store.mjs').MessageStore} store */
export function createMailboxWebServer(store) {
  return createServer((request, response) => void answer(store, request, response));
}

async function answer(store, request, response) {
  const { status = 200, type, body, headers } = await decide(store, request).catch(describeFault);
  response.writeHead(status, { 'content-type': type, ...safety, ...headers });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function decide(store, request) {
  const url = new URL(request.url ?? '/', 'http://mailbox');
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const body = await readBody(request);
  const here = routes.filter(([, path]) => path.test(url.pathname));
  const route = here.find(([wanted]) => wanted === method);
  if (!route) return here.length ? plain(405, 'This address does not do that.') : plain(404, 'Not found');
  const match = [...(route[1].exec(url.pathname) ?? [])];
  return (await route[2]({ store, query: url.searchParams, body, match })) ?? plain(404, 'Not found');
}

async function readBody(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > BODY_LIMIT) throw new RangeError('The request is larger than 1 MB.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function describeFault(fault) {
  if (fault instanceof SyntaxError) return plain(400, `The request cannot be read: ${fault.message}`);
  if (fault instanceof RangeError) return plain(413, fault.message);
  return plain(500, 'The mailbox could not answer.');
}

const plain = (status, body) => ({ status, type: 'text/plain; charset=utf-8', body, headers: {} });
