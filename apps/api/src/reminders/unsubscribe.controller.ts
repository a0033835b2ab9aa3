import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { fieldFault, openUnsubscribePage, unsubscribe, type Casework } from '@sapar/casework';
import { Unsubscribe, UnsubscribePage } from '@sapar/contracts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CASEWORK } from '../casework.token.js';
import { readForm } from '../http/read-form.js';
import { Requires } from '../http/requires.js';

const Token = z.string().min(1).max(100);

const FIELD = 'List-Unsubscribe';
const ONE_CLICK = {
  type: 'object',
  required: [FIELD],
  properties: { [FIELD]: { type: 'string', enum: ['One-Click'], example: 'One-Click' } },
};

/** What a mail's unsubscribe link opens: reading shows, only posting mutes. */
@ApiTags('reminders')
@Controller()
export class UnsubscribeController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get('api/v1/unsubscribe-pages/:token')
  @Requires('nobody')
  @ApiOkResponse({ standardSchema: UnsubscribePage })
  read(@Param('token', { schema: Token }) token: string): Promise<UnsubscribePage> {
    return openUnsubscribePage(this.casework, token);
  }

  @Post('api/v1/unsubscribe-pages/:token')
  @HttpCode(200)
  @Requires('nobody')
  @ApiOkResponse({ standardSchema: UnsubscribePage })
  set(
    @Param('token', { schema: Token }) token: string,
    @Body({ schema: Unsubscribe }) { isMuted }: Unsubscribe,
  ): Promise<UnsubscribePage> {
    return unsubscribe(this.casework, token, isMuted);
  }

  /** The same address as the page's own: a mail program posts to it, a person's browser opens it (RFC 8058). */
  @Post('unsubscribe/:token')
  @HttpCode(204)
  @Requires('nobody')
  @ApiConsumes('multipart/form-data', 'application/x-www-form-urlencoded')
  @ApiBody({ schema: ONE_CLICK })
  @ApiNoContentResponse()
  async oneClick(@Param('token', { schema: Token }) token: string, @Req() request: FastifyRequest): Promise<void> {
    // Whatever else fetches addresses in mails does not say this.
    if ((await readForm(request))[FIELD] !== 'One-Click') throw fieldFault(FIELD, 'invalid');
    await unsubscribe(this.casework, token, true);
  }
}
