import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  addMission,
  changeMission,
  leaveMission,
  listMissions,
  readMission,
  returnToMission,
  type Actor,
  type Casework,
  type Page,
} from '@sapar/casework';
import { ChangeMission, Id, LeaveMission, Mission, MissionPage, NewMission, SearchedPageQuery } from '@sapar/contracts';
import { CASEWORK } from '../casework.token.js';
import { NeedsVersion, ReadVersion } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';

@ApiTags('missions')
@Controller('api/v1/missions')
export class MissionsController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get()
  @Requires('missions.read')
  @ApiOkResponse({ standardSchema: MissionPage })
  missions(
    @CurrentActor() actor: Actor,
    @Query({ schema: SearchedPageQuery }) query: SearchedPageQuery,
  ): Promise<Page<Mission>> {
    return listMissions(this.casework, actor, query);
  }

  @Get(':id')
  @Requires('missions.read')
  @ApiOkResponse({ standardSchema: Mission })
  mission(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<Mission> {
    return readMission(this.casework, actor, id);
  }

  @Post()
  @Requires('missions.write')
  @ApiCreatedResponse({ standardSchema: Mission })
  async addMission(@CurrentActor() actor: Actor, @Body({ schema: NewMission }) body: NewMission): Promise<Mission> {
    const { id } = await addMission(this.casework, actor, body);
    return readMission(this.casework, actor, id);
  }

  @Put(':id')
  @Requires('missions.write')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: Mission })
  changeMission(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
    @Body({ schema: ChangeMission }) body: ChangeMission,
  ): Promise<Mission> {
    return changeMission(this.casework, actor, id, version, body);
  }

  @Post(':id/leave')
  @HttpCode(200)
  @Requires('missions.write')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: Mission })
  leave(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
    @Body({ schema: LeaveMission }) body: LeaveMission,
  ): Promise<Mission> {
    return leaveMission(this.casework, actor, id, version, body);
  }

  @Delete(':id/leave')
  @Requires('missions.write')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: Mission })
  comeBack(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
  ): Promise<Mission> {
    return returnToMission(this.casework, actor, id, version);
  }
}
