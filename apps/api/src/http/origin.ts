import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Origin } from '@sapar/casework';
import type { FastifyRequest } from 'fastify';

/** Left on a device after a sign-in, so that strangers who try passwords do not lock it out. */
export const DEVICE_COOKIE = 'sapar_device';

export const originOf = ({ ip, headers, cookies }: FastifyRequest): Origin => ({
  address: ip,
  userAgent: headers['user-agent'] ?? '',
  deviceMark: cookies[DEVICE_COOKIE] ?? null,
});

/** Where the request comes from. */
export const CameFrom = createParamDecorator((_data: unknown, context: ExecutionContext): Origin =>
  originOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
