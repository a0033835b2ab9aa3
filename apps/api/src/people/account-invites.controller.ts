import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { inviteMember, listInvites, resendInvite, withdrawInvite, type Actor, type Casework } from '@sapar/casework';
import { AccountInvite, AccountInvites, Id, NewInvite } from '@sapar/contracts';
import { CASEWORK } from '../casework.token.js';
import { NeedsVersion, ReadVersion } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';

@ApiTags('people')
@Controller('api/v1/account-invites')
export class AccountInvitesController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get()
  @Requires('company.manage')
  @ApiOkResponse({ standardSchema: AccountInvites })
  list(@CurrentActor() actor: Actor): Promise<AccountInvites> {
    return listInvites(this.casework, actor);
  }

  @Post()
  @Requires('company.manage')
  @ApiCreatedResponse({ standardSchema: AccountInvite })
  invite(@CurrentActor() actor: Actor, @Body({ schema: NewInvite }) body: NewInvite): Promise<AccountInvite> {
    return inviteMember(this.casework, actor, body);
  }

  @Post(':id/resending')
  @HttpCode(200)
  @Requires('company.manage')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: AccountInvite })
  resend(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
  ): Promise<AccountInvite> {
    return resendInvite(this.casework, actor, id, version);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('company.manage')
  @NeedsVersion()
  @ApiNoContentResponse()
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
  ): Promise<void> {
    return withdrawInvite(this.casework, actor, id, version);
  }
}
