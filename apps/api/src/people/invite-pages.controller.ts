import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { acceptInvite, markInviteOpened, openInvitePage, type Casework } from '@sapar/casework';
import { AcceptInvite, InvitePage } from '@sapar/contracts';
import { z } from 'zod';
import { CASEWORK } from '../casework.token.js';
import { Requires } from '../http/requires.js';

const Token = z.string().min(1).max(100);

/** The page behind the link of an invitation: reading shows, only posting acts; mail scanners open every link. */
@ApiTags('people')
@Controller('api/v1/invite-pages')
export class InvitePagesController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get(':token')
  @Requires('nobody')
  @ApiOkResponse({ standardSchema: InvitePage })
  read(@Param('token', { schema: Token }) token: string): Promise<InvitePage> {
    return openInvitePage(this.casework, token);
  }

  @Post(':token/opening')
  @HttpCode(200)
  @Requires('nobody')
  @ApiOkResponse({ standardSchema: InvitePage })
  open(@Param('token', { schema: Token }) token: string): Promise<InvitePage> {
    return markInviteOpened(this.casework, token);
  }

  @Post(':token/acceptance')
  @HttpCode(200)
  @Requires('nobody')
  @ApiOkResponse({ standardSchema: InvitePage })
  accept(
    @Param('token', { schema: Token }) token: string,
    @Body({ schema: AcceptInvite }) body: AcceptInvite,
  ): Promise<InvitePage> {
    return acceptInvite(this.casework, token, body);
  }
}
