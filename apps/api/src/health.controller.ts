import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Health, type HealthPart } from '@sapar/contracts';
import type { FastifyReply } from 'fastify';
import { HEALTH, type AskHealth } from './health/ask-health.js';
import { Requires } from './http/requires.js';

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(@Inject(HEALTH) private readonly ask: AskHealth) {}

  @Get('live')
  @Requires('nobody')
  @ApiOkResponse({ standardSchema: Health })
  live(): Health {
    return { status: 'live', parts: [] };
  }

  @Get('ready')
  @Requires('nobody')
  @ApiOkResponse({ standardSchema: Health })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const parts: HealthPart[] = [...(await this.ask())];
    const isReady = parts.every((part) => part.ok);
    reply.status(isReady ? 200 : 503);
    return { status: isReady ? 'ready' : 'not-ready', parts };
  }
}
