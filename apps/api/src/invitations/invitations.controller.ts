import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  addInvitation,
  changeInvitation,
  listInvitations,
  readRenewal,
  renewInvitation,
  stepInvitation,
  type Actor,
  type Casework,
} from '@sapar/casework';
import {
  ChangeInvitation,
  Id,
  Invitation,
  InvitationList,
  NewInvitation,
  RenewalOutlook,
  RenewInvitation,
  StepInvitation,
} from '@sapar/contracts';
import { CASEWORK } from '../casework.token.js';
import { NeedsVersion, ReadVersion } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';

@ApiTags('invitations')
@Controller('api/v1')
export class InvitationsController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get('missions/:id/invitations')
  @Requires('cases.read')
  @ApiOkResponse({ standardSchema: InvitationList })
  list(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) missionId: string): Promise<InvitationList> {
    return listInvitations(this.casework, actor, missionId);
  }

  @Post('missions/:id/invitations')
  @Requires('cases.write')
  @ApiCreatedResponse({ standardSchema: Invitation })
  add(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) missionId: string,
    @Body({ schema: NewInvitation }) body: NewInvitation,
  ): Promise<Invitation> {
    return addInvitation(this.casework, actor, missionId, body);
  }

  @Put('invitations/:id')
  @Requires('cases.write')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: Invitation })
  change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
    @Body({ schema: ChangeInvitation }) body: ChangeInvitation,
  ): Promise<Invitation> {
    return changeInvitation(this.casework, actor, id, version, body);
  }

  @Post('invitations/:id/steps')
  @HttpCode(200)
  @Requires('cases.write')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: Invitation })
  step(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
    @Body({ schema: StepInvitation }) body: StepInvitation,
  ): Promise<Invitation> {
    return stepInvitation(this.casework, actor, id, version, body);
  }

  @Get('invitations/:id/renewal')
  @Requires('cases.read')
  @ApiOkResponse({ standardSchema: RenewalOutlook })
  outlook(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<RenewalOutlook> {
    return readRenewal(this.casework, actor, id);
  }

  @Post('invitations/:id/renewal')
  @Requires('cases.write')
  @NeedsVersion()
  @ApiCreatedResponse({ standardSchema: Invitation })
  renew(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
    @Body({ schema: RenewInvitation }) body: RenewInvitation,
  ): Promise<Invitation> {
    return renewInvitation(this.casework, actor, id, version, body);
  }
}
