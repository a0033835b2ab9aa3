import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { CaseworkError, fieldFault } from '@sapar/casework';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const VERSION = /^(?:W\/)?"(\d{1,9})"$/;

/** The version that the caller has read, from `If-Match: "3"`; a change without it would overwrite unseen work. */
export const ReadVersion = createParamDecorator((_data: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined) throw new CaseworkError('version-required');
  const version = VERSION.exec(header)?.[1];
  if (version === undefined) throw fieldFault('If-Match', 'invalid');
  return Number(version);
});

/** Every answer that is one editable row carries its version as ETag, ready to be given back. */
export function tagVersions(server: FastifyInstance): void {
  server.addHook('preSerialization', (_request, reply, payload, done) => {
    const { version } = (payload ?? {}) as { readonly version?: unknown };
    if (typeof version === 'number') reply.header('etag', `"${String(version)}"`);
    done(null, payload);
  });
}
