import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Origin } from '@sapar/casework';
import type { FastifyRequest } from 'fastify';

export const originOf = ({ ip, headers, cookies, server }: FastifyRequest): Origin => ({
  address: ip,
  userAgent: headers['user-agent'] ?? '',
  deviceMark: cookies[server.cookieNames.device] ?? null,
});

/** Where the request comes from. */
export const CameFrom = createParamDecorator((_data: unknown, context: ExecutionContext): Origin =>
  originOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
