import { Body, Controller, Delete, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { recordMovement, removeMovement, restoreMovement, type Actor, type Casework } from '@sapar/casework';
import { Id, Movement, RecordMovement } from '@sapar/contracts';
import { CASEWORK } from '../casework.token.js';
import { NeedsVersion, ReadVersion } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';

@ApiTags('stays')
@Controller('api/v1')
export class MovementsController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Post('stays/:id/movements')
  @Requires('stays.record')
  @ApiCreatedResponse({ standardSchema: Movement })
  record(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) stayId: string,
    @Body({ schema: RecordMovement }) body: RecordMovement,
  ): Promise<Movement> {
    return recordMovement(this.casework, actor, stayId, body);
  }

  @Delete('movements/:id')
  @Requires('stays.record')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: Movement })
  remove(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
  ): Promise<Movement> {
    return removeMovement(this.casework, actor, id, version);
  }

  @Post('movements/:id/restore')
  @HttpCode(200)
  @Requires('stays.record')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: Movement })
  restore(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
  ): Promise<Movement> {
    return restoreMovement(this.casework, actor, id, version);
  }
}
