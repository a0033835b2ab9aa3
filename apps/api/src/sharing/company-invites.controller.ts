import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  acceptAsMember,
  inviteCompany,
  listCompanyInvites,
  resendCompanyInvite,
  withdrawCompanyInvite,
  type Actor,
  type Casework,
} from '@sapar/casework';
import { CompanyInvite, CompanyInvitePage, CompanyInvites, Id, JoinAsMember, NewCompanyInvite } from '@sapar/contracts';
import { CASEWORK } from '../casework.token.js';
import { NeedsVersion, ReadVersion } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';

/** The other company of a mission is asked to join, and joins with an account. */
@ApiTags('sharing')
@Controller('api/v1')
export class CompanyInvitesController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get('missions/:id/company-invites')
  @Requires('missions.read')
  @ApiOkResponse({ standardSchema: CompanyInvites })
  list(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<CompanyInvites> {
    return listCompanyInvites(this.casework, actor, id);
  }

  @Post('missions/:id/company-invites')
  @Requires('missions.write')
  @ApiCreatedResponse({ standardSchema: CompanyInvite })
  invite(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: NewCompanyInvite }) body: NewCompanyInvite,
  ): Promise<CompanyInvite> {
    return inviteCompany(this.casework, actor, id, body);
  }

  @Post('company-invites/:id/resending')
  @HttpCode(200)
  @Requires('missions.write')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: CompanyInvite })
  resend(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
  ): Promise<CompanyInvite> {
    return resendCompanyInvite(this.casework, actor, id, version);
  }

  @Delete('company-invites/:id')
  @HttpCode(204)
  @Requires('missions.write')
  @NeedsVersion()
  @ApiNoContentResponse()
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
  ): Promise<void> {
    return withdrawCompanyInvite(this.casework, actor, id, version);
  }

  @Post('company-joinings')
  @HttpCode(200)
  @Requires('missions.read')
  @ApiOkResponse({ standardSchema: CompanyInvitePage })
  join(@CurrentActor() actor: Actor, @Body({ schema: JoinAsMember }) body: JoinAsMember): Promise<CompanyInvitePage> {
    return acceptAsMember(this.casework, actor, body);
  }
}
