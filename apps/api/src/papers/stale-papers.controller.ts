import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { listStalePapers, type Actor, type Casework } from '@sapar/casework';
import { Id, StalePapers } from '@sapar/contracts';
import { CASEWORK } from '../casework.token.js';
import { CurrentActor, Requires } from '../http/requires.js';

@ApiTags('passports')
@Controller('api/v1/technicians/:id/stale-papers')
export class StalePapersController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get()
  @Requires('technicians.read')
  @ApiOkResponse({ standardSchema: StalePapers })
  list(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) technicianId: string): Promise<StalePapers> {
    return listStalePapers(this.casework, actor, technicianId);
  }
}
