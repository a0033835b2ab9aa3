import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExtension } from '@nestjs/swagger';
import type { Actor } from '@sapar/casework';
import type { Permission } from '@sapar/contracts';
import type { FastifyRequest } from 'fastify';

/** What a route asks of its caller; `nobody` marks the few routes that need no session. */
export type Requirement = Permission | 'nobody';

declare module 'fastify' {
  interface FastifyContextConfig {
    readonly requires?: Requirement;
    /** Of one's own account, and yet closed to whoever still owes the company a second step. */
    readonly isAfterStep?: boolean;
  }
  interface FastifyRequest {
    actor: Actor | null;
  }
}

/** Every route says what it requires, to the hook and to readers of the document; one that says nothing is refused to everybody. */
export const Requires = (requirement: Requirement, style: { readonly isAfterStep?: boolean } = {}): MethodDecorator =>
  applyDecorators(RouteConfig({ requires: requirement, ...style }), ApiExtension('x-requires', requirement));

/** The person signed in; the hook has refused the request where there is none. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<FastifyRequest>();
  if (actor === null) throw new Error('a route without a session asked for its actor');
  return actor;
});
