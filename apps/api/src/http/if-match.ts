import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
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

/** Says in the OpenAPI document that a route needs the version read. */
export const NeedsVersion = (): MethodDecorator =>
  ApiHeader({
    name: 'If-Match',
    required: true,
    description: 'The version read, as the ETag said it: 428 without it, 409 when somebody has changed the row since.',
    schema: { type: 'string', pattern: '^(W/)?"[0-9]{1,9}"$', example: '"1"' },
  });

/** Every answer that is one editable row carries its version as ETag, ready to be given back. */
export function tagVersions(server: FastifyInstance): void {
  server.addHook('preSerialization', (_request, reply, payload, done) => {
    const { version } = (payload ?? {}) as { readonly version?: unknown };
    if (typeof version === 'number') reply.header('etag', `"${String(version)}"`);
    done(null, payload);
  });
}
