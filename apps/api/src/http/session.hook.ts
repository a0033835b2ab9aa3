import { createHash } from 'node:crypto';
import { CaseworkError, fieldFault, findActor, findKeyActor, type Actor, type Casework } from '@sapar/casework';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What an open page asks again and again by itself: looking on does not keep a session alive on an abandoned desk. */
const ASKED_BY_ITSELF: ReadonlySet<string> = new Set([...['/api/v1/today', '/api/v1/deadlines', '/api/v1/events']]);

/** Before anything else: same site, signed in, allowed. In hooks, since a guard costs as much as the server itself. */
export function guardRoutes(server: FastifyInstance, casework: Casework): void {
  server.decorateRequest('actor', null);
  server.addHook('onRoute', (route) => {
    // A route that forgot to say what it requires stops the start, not the first caller.
    if (route.config?.requires === undefined) throw new Error(`the route ${route.url} does not say what it requires`);
  });
  server.addHook('onRequest', async (request, reply) => {
    if (request.is404) return;
    // What is answered here is of one person and one moment; a route that lets it be kept says so itself.
    if (request.url.startsWith('/api/v1/')) void reply.header('cache-control', 'no-store');
    if (!SAFE.has(request.method) && !isSameSite(request)) throw new CaseworkError('foreign-origin');
    const { requires: requirement, isAfterStep = requirement !== 'session.read' } = request.routeOptions.config;
    if (requirement === 'nobody' || request.routeOptions.url?.startsWith('/api/v1') !== true) return;
    const actor = await callerOf(casework, request);
    if (actor === null) throw new CaseworkError('not-signed-in');
    request.actor = actor;
    if (actor.mustAddStep === true && isAfterStep) throw new CaseworkError('second-step-needed');
    if (requirement === undefined || !actor.permissions.includes(requirement)) throw new CaseworkError('not-allowed');
  });
  server.addHook('preHandler', (request, _reply, done) => {
    const key = request.headers['idempotency-key'];
    if (request.actor === null || request.method !== 'POST' || typeof key !== 'string') return done();
    if (key.length < 8 || key.length > 200) return done(fieldFault('Idempotency-Key', 'invalid'));
    request.actor = { ...request.actor, attempt: { key, requestHash: hashOfRequest(request) } };
    done();
  });
}

const BEARER = /^Bearer ([A-Za-z0-9._~+/=-]{1,200})$/i;

/** A program with its key, or a person with a session; whoever sends a key is never looked up by a cookie beside it. */
export function callerOf(casework: Casework, request: FastifyRequest): Promise<Actor | null> {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const key = BEARER.exec(authorization)?.[1];
    return key === undefined ? Promise.resolve(null) : findKeyActor(casework, key);
  }
  const token = request.cookies[request.server.cookieNames.session];
  return token === undefined ? Promise.resolve(null) : findActor(casework, token, lookOf(request));
}

const lookOf = ({ method, routeOptions }: FastifyRequest) => ({
  isUse: !ASKED_BY_ITSELF.has(routeOptions.url ?? ''),
  isLook: SAFE.has(method),
});

const hashOfRequest = ({ url, body }: FastifyRequest): string =>
  createHash('sha256')
    .update(`${url}\n${JSON.stringify(body ?? null)}`)
    .digest('hex');

/** Browsers say where a request comes from; a program without these headers has no cookie of a victim to ride on. */
function isSameSite({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  if (headers.origin === undefined) return true;
  return URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host;
}
