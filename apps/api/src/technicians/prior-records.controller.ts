import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { listPriorRecordHosts, showPriorRecord, takeBackPriorRecord, type Actor, type Casework } from '@sapar/casework';
import { Id, PriorRecordHosts, ShowPriorRecord } from '@sapar/contracts';
import { CASEWORK } from '../casework.token.js';
import { NeedsVersion, ReadVersion } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';

/** Which host is told of an earlier refusal, overstay or offence: the supplier's decision, for each record and host. */
@ApiTags('prior-records')
@Controller('api/v1')
export class PriorRecordsController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get('technicians/:id/prior-record-hosts')
  @Requires('technicians.write')
  @ApiOkResponse({ standardSchema: PriorRecordHosts })
  hosts(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<PriorRecordHosts> {
    return listPriorRecordHosts(this.casework, actor, id);
  }

  @Post('prior-records/:id/showings')
  @HttpCode(204)
  @Requires('technicians.write')
  @ApiNoContentResponse()
  show(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ShowPriorRecord }) body: ShowPriorRecord,
  ): Promise<void> {
    return showPriorRecord(this.casework, actor, id, body);
  }

  @Post('prior-record-showings/:id/taking-back')
  @HttpCode(204)
  @Requires('technicians.write')
  @NeedsVersion()
  @ApiNoContentResponse()
  takeBack(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
  ): Promise<void> {
    return takeBackPriorRecord(this.casework, actor, id, version);
  }
}
