import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { acceptAsNewCompany, markCompanyInviteOpened, openCompanyInvitePage, type Casework } from '@sapar/casework';
import { CompanyInvitePage, JoinAsNewCompany } from '@sapar/contracts';
import { z } from 'zod';
import { CASEWORK } from '../casework.token.js';
import { Requires } from '../http/requires.js';

const Token = z.string().min(1).max(100);

/** The page behind the link to another company: reading shows, only posting acts; mail scanners open every link. */
@ApiTags('sharing')
@Controller('api/v1/company-invite-pages')
export class CompanyInvitePagesController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get(':token')
  @Requires('nobody')
  @ApiOkResponse({ standardSchema: CompanyInvitePage })
  read(@Param('token', { schema: Token }) token: string): Promise<CompanyInvitePage> {
    return openCompanyInvitePage(this.casework, token);
  }

  @Post(':token/opening')
  @HttpCode(200)
  @Requires('nobody')
  @ApiOkResponse({ standardSchema: CompanyInvitePage })
  open(@Param('token', { schema: Token }) token: string): Promise<CompanyInvitePage> {
    return markCompanyInviteOpened(this.casework, token);
  }

  @Post(':token/acceptance')
  @HttpCode(200)
  @Requires('nobody')
  @ApiOkResponse({ standardSchema: CompanyInvitePage })
  accept(
    @Param('token', { schema: Token }) token: string,
    @Body({ schema: JoinAsNewCompany }) body: JoinAsNewCompany,
  ): Promise<CompanyInvitePage> {
    return acceptAsNewCompany(this.casework, token, body);
  }
}
