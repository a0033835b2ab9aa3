import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  changeDeputy,
  changeRole,
  endMembership,
  listMembers,
  readDuties,
  type Actor,
  type Casework,
} from '@sapar/casework';
import { ChangeDeputy, ChangeRole, EndMembership, Id, Member, MemberDuties, Members } from '@sapar/contracts';
import { CASEWORK } from '../casework.token.js';
import { NeedsVersion, ReadVersion } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';

@ApiTags('people')
@Controller('api/v1/members')
export class MembersController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get()
  @Requires('company.read')
  @ApiOkResponse({ standardSchema: Members })
  list(@CurrentActor() actor: Actor): Promise<Members> {
    return listMembers(this.casework, actor);
  }

  @Put(':id/role')
  @Requires('company.manage')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: Member })
  changeRole(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
    @Body({ schema: ChangeRole }) body: ChangeRole,
  ): Promise<Member> {
    return changeRole(this.casework, actor, id, version, body);
  }

  /** One's own deputy, or anybody's for the owner: the use-case tells them apart. */
  @Put(':id/deputy')
  @Requires('company.read')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: Member })
  changeDeputy(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
    @Body({ schema: ChangeDeputy }) body: ChangeDeputy,
  ): Promise<Member> {
    return changeDeputy(this.casework, actor, id, version, body);
  }

  @Get(':id/duties')
  @Requires('company.manage')
  @ApiOkResponse({ standardSchema: MemberDuties })
  duties(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<MemberDuties> {
    return readDuties(this.casework, actor, id);
  }

  @Post(':id/end')
  @HttpCode(200)
  @Requires('company.manage')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: Member })
  end(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
    @Body({ schema: EndMembership }) body: EndMembership,
  ): Promise<Member> {
    return endMembership(this.casework, actor, id, version, body);
  }
}
