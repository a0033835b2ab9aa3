import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { request as plainRequest, type IncomingMessage } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.js';

const MOST_BYTES = 1_048_576;
const PATIENCE_MILLISECONDS = 10_000;

interface Request {
  readonly method?: string | undefined;
  readonly headers?: Record<string, string> | undefined;
  readonly body?: unknown;
}

/** Looks a name up and refuses the whole answer if any address of it is closed: what was checked is what is connected to. */
const openLookup: LookupFunction = (host, options, done) => {
  systemLookup(host, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error !== null) return done(error, '');
    if (found.length === 0 || found.some(({ address }) => !isPublicAddress(address)))
      return done(new Error('closed address'), '');
    if (options.all === true) done(null, found);
    else done(null, found[0]!.address, found[0]!.family);
  });
};

/**
 * Asks an address that a user named, over TLS with a checked certificate: never an address of this machine or network,
 * whatever the name resolves to at that moment, no redirect, at most a megabyte, at most ten seconds. `isClosedAllowed` is
 * for specs, whose provider runs beside them.
 */
export function guardedFetch(isClosedAllowed: boolean) {
  return async (address: string, { method = 'GET', headers = {}, body }: Request = {}): Promise<Response> => {
    const url = new URL(address);
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (!isClosedAllowed && (url.protocol !== 'https:' || (isIP(host) !== 0 && !isPublicAddress(host))))
      throw new Error('closed address');
    const text = body === undefined || body === null ? undefined : String(body as string | URLSearchParams);
    const answer = await send(url, { method, headers }, text, isClosedAllowed);
    return new Response(await read(answer), {
      status: answer.statusCode ?? 500,
      headers: Object.entries(answer.headers).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, String(value)] as [string, string]],
      ),
    });
  };
}

function send(
  url: URL,
  options: { readonly method: string; readonly headers: Record<string, string> },
  body: string | undefined,
  isClosedAllowed: boolean,
): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? secureRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(PATIENCE_MILLISECONDS);
    const asked = request(url, { ...options, signal, ...(isClosedAllowed ? {} : { lookup: openLookup }) }, resolve);
    asked.once('error', reject);
    asked.end(body);
  });
}

async function read(answer: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > MOST_BYTES) throw new Error('too long an answer');
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}
