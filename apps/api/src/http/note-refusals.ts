import { noteRefusedRequest, type Casework, type FieldProblem } from '@sapar/casework';
import type { ErrorCode } from '@sapar/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';

interface Refusal {
  readonly code: ErrorCode;
  readonly fields: readonly FieldProblem[];
}

declare module 'fastify' {
  interface FastifyRequest {
    refusal: Refusal | null;
  }
}

/** What people do not type by mistake: lines and directions hidden in a name, or far more than a field holds. */
const SUSPICIOUS: ReadonlySet<string> = new Set(['control-characters', 'too-long']);

/** Refusals that the journal of the company keeps, before they are answered; others are ordinary mistakes. */
export function noteRefusals(server: FastifyInstance, casework: Casework): void {
  server.decorateRequest('refusal', null);
  server.addHook('onSend', (request, _reply, payload, done) => {
    const said = saidOf(request);
    if (said === null || request.actor === null) return done(null, payload);
    noteRefusedRequest(casework, request.actor, said)
      .catch((error: unknown) => {
        request.log.error({ err: error }, 'a refusal was not written down');
      })
      .finally(() => done(null, payload));
  });
}

function saidOf({ refusal, method, routeOptions }: FastifyRequest) {
  if (refusal === null) return null;
  const route = `${method} ${routeOptions.url ?? ''}`;
  if (refusal.code === 'not-allowed') return { route, reason: refusal.code, fields: [] };
  const found = refusal.fields.filter(({ code }) => SUSPICIOUS.has(code));
  const [first] = found;
  return first === undefined ? null : { route, reason: first.code, fields: found.map(({ path }) => path).slice(0, 5) };
}
