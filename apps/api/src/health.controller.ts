import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { OpenCasework } from '@sapar/casework';
import { Health } from '@sapar/contracts';
import type { FastifyReply } from 'fastify';
import { CASEWORK } from './casework.token.js';
import { Requires } from './http/requires.js';

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(@Inject(CASEWORK) private readonly casework: OpenCasework) {}

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
    const ok = await this.casework.ping().then(
      () => true,
      () => false,
    );
    reply.status(ok ? 200 : 503);
    return {
      status: ok ? 'ready' : 'not-ready',
      parts: [{ name: 'database', ok, detail: ok ? null : 'does not answer' }],
    };
  }
}
