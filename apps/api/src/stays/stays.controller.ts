import { Body, Controller, Delete, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  correctArrival,
  liftOrder,
  orderStay,
  recordArrival,
  recordExit,
  recordGroupArrival,
  removeExit,
  removeStay,
  restoreStay,
  type Actor,
  type Casework,
} from '@sapar/casework';
import {
  ArrivalRecorded,
  CorrectArrival,
  GroupArrivalRecorded,
  Id,
  OrderStay,
  RecordArrival,
  RecordExit,
  RecordGroupArrival,
  Stay,
} from '@sapar/contracts';
import { CASEWORK } from '../casework.token.js';
import { NeedsVersion, ReadVersion } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';

@ApiTags('stays')
@Controller('api/v1')
export class StaysController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Post('cases/:id/arrivals')
  @Requires('stays.record')
  @ApiCreatedResponse({ standardSchema: ArrivalRecorded })
  recordArrival(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) caseId: string,
    @Body({ schema: RecordArrival }) body: RecordArrival,
  ): Promise<ArrivalRecorded> {
    return recordArrival(this.casework, actor, caseId, body);
  }

  @Post('missions/:id/arrivals')
  @Requires('stays.record')
  @ApiCreatedResponse({ standardSchema: GroupArrivalRecorded })
  recordGroupArrival(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) missionId: string,
    @Body({ schema: RecordGroupArrival }) body: RecordGroupArrival,
  ): Promise<GroupArrivalRecorded> {
    return recordGroupArrival(this.casework, actor, missionId, body);
  }

  @Put('stays/:id')
  @Requires('stays.record')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: Stay })
  correctArrival(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
    @Body({ schema: CorrectArrival }) body: CorrectArrival,
  ): Promise<Stay> {
    return correctArrival(this.casework, actor, id, version, body);
  }

  @Delete('stays/:id')
  @Requires('stays.record')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: Stay })
  removeStay(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
  ): Promise<Stay> {
    return removeStay(this.casework, actor, id, version);
  }

  @Post('stays/:id/restore')
  @HttpCode(200)
  @Requires('stays.record')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: Stay })
  restoreStay(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
  ): Promise<Stay> {
    return restoreStay(this.casework, actor, id, version);
  }

  @Put('stays/:id/order')
  @Requires('stays.record')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: Stay })
  orderStay(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
    @Body({ schema: OrderStay }) body: OrderStay,
  ): Promise<Stay> {
    return orderStay(this.casework, actor, id, version, body);
  }

  @Delete('stays/:id/order')
  @Requires('stays.record')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: Stay })
  liftOrder(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
  ): Promise<Stay> {
    return liftOrder(this.casework, actor, id, version);
  }

  @Post('stays/:id/exit')
  @Requires('stays.record')
  @ApiCreatedResponse({ standardSchema: Stay })
  recordExit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: RecordExit }) body: RecordExit,
  ): Promise<Stay> {
    return recordExit(this.casework, actor, id, body);
  }

  @Delete('stays/:id/exit')
  @Requires('stays.record')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: Stay })
  removeExit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
  ): Promise<Stay> {
    return removeExit(this.casework, actor, id, version);
  }
}
