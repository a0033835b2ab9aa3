import { Body, Controller, Inject, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { settleDeadAddress, type Actor, type Casework } from '@sapar/casework';
import { DeadAddressSettled, Id, SettleDeadAddress } from '@sapar/contracts';
import { CASEWORK } from '../casework.token.js';
import { NeedsVersion, ReadVersion } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';

@ApiTags('reminders')
@Controller('api/v1/dead-addresses')
export class DeadAddressesController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Put(':id')
  @Requires('cases.write')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: DeadAddressSettled })
  settle(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
    @Body({ schema: SettleDeadAddress }) body: SettleDeadAddress,
  ): Promise<DeadAddressSettled> {
    return settleDeadAddress(this.casework, actor, id, version, body);
  }
}
