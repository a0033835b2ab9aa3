import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { listStayRegister, type Actor, type Casework, type Page } from '@sapar/casework';
import { StayRegisterPage, StayRegisterQuery, type RegisteredStay } from '@sapar/contracts';
import { CASEWORK } from '../casework.token.js';
import { CurrentActor, Requires } from '../http/requires.js';

@ApiTags('stays')
@Controller('api/v1/stay-register')
export class StayRegisterController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get()
  @Requires('cases.read')
  @ApiOkResponse({ standardSchema: StayRegisterPage })
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: StayRegisterQuery }) query: StayRegisterQuery,
  ): Promise<Page<RegisteredStay>> {
    return listStayRegister(this.casework, actor, query);
  }
}
