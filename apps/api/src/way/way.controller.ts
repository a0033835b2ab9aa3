import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  cancelMission,
  closeCase,
  endCase,
  readWay,
  reopenCase,
  resumeCase,
  resumeMission,
  type Actor,
  type Casework,
} from '@sapar/casework';
import { CancelMission, CaseWay, CloseCase, EndCase, Id, MissionEnding } from '@sapar/contracts';
import { CASEWORK } from '../casework.token.js';
import { CurrentActor, Requires } from '../http/requires.js';

@ApiTags('way')
@Controller('api/v1')
export class WayController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get('cases/:id/way')
  @Requires('cases.read')
  @ApiOkResponse({ standardSchema: CaseWay })
  read(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<CaseWay> {
    return readWay(this.casework, actor, id);
  }

  @Post('cases/:id/end')
  @HttpCode(200)
  @Requires('cases.write')
  @ApiOkResponse({ standardSchema: CaseWay })
  end(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: EndCase }) body: EndCase,
  ): Promise<CaseWay> {
    return endCase(this.casework, actor, id, body);
  }

  @Post('cases/:id/resumption')
  @HttpCode(200)
  @Requires('cases.write')
  @ApiOkResponse({ standardSchema: CaseWay })
  resume(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<CaseWay> {
    return resumeCase(this.casework, actor, id);
  }

  @Post('cases/:id/closing')
  @HttpCode(200)
  @Requires('cases.write')
  @ApiOkResponse({ standardSchema: CaseWay })
  close(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: CloseCase }) body: CloseCase,
  ): Promise<CaseWay> {
    return closeCase(this.casework, actor, id, body);
  }

  @Post('cases/:id/reopening')
  @HttpCode(200)
  @Requires('cases.write')
  @ApiOkResponse({ standardSchema: CaseWay })
  reopen(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<CaseWay> {
    return reopenCase(this.casework, actor, id);
  }

  @Post('missions/:id/cancellation')
  @HttpCode(200)
  @Requires('cases.write')
  @ApiOkResponse({ standardSchema: MissionEnding })
  cancelMission(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: CancelMission }) body: CancelMission,
  ): Promise<MissionEnding> {
    return cancelMission(this.casework, actor, id, body);
  }

  @Post('missions/:id/resumption')
  @HttpCode(200)
  @Requires('cases.write')
  @ApiOkResponse({ standardSchema: MissionEnding })
  resumeMission(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<MissionEnding> {
    return resumeMission(this.casework, actor, id);
  }
}
