import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  addCase,
  changeArrivalPlan,
  changeCase,
  listCases,
  readCase,
  type Actor,
  type Casework,
  type Page,
} from '@sapar/casework';
import {
  CaseDetail,
  CasePage,
  CaseQuery,
  ChangeArrivalPlan,
  ChangeCase,
  Id,
  NewCase,
  type CaseLine,
} from '@sapar/contracts';
import { z } from 'zod';
import { CASEWORK } from '../casework.token.js';
import { NeedsVersion, ReadVersion } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';

const CaseCreated = z.object({ id: Id }).meta({ id: 'CaseCreated' });

@ApiTags('cases')
@Controller('api/v1')
export class CasesController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Post('missions/:id/cases')
  @Requires('cases.write')
  @ApiCreatedResponse({ standardSchema: CaseCreated })
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) missionId: string,
    @Body({ schema: NewCase }) body: NewCase,
  ): Promise<z.infer<typeof CaseCreated>> {
    return { id: await addCase(this.casework, actor, missionId, body) };
  }

  @Get('cases')
  @Requires('cases.read')
  @ApiOkResponse({ standardSchema: CasePage })
  list(@CurrentActor() actor: Actor, @Query({ schema: CaseQuery }) query: CaseQuery): Promise<Page<CaseLine>> {
    return listCases(this.casework, actor, query);
  }

  @Get('cases/:id')
  @Requires('cases.read')
  @ApiOkResponse({ standardSchema: CaseDetail })
  read(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<CaseDetail> {
    return readCase(this.casework, actor, id);
  }

  @Put('cases/:id')
  @Requires('cases.write')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: CaseDetail })
  change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
    @Body({ schema: ChangeCase }) body: ChangeCase,
  ): Promise<CaseDetail> {
    return changeCase(this.casework, actor, id, version, body);
  }

  @Post('cases/:id/arrival-plan')
  @HttpCode(200)
  @Requires('stays.record')
  @ApiOkResponse({ standardSchema: CaseDetail })
  changeArrivalPlan(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ChangeArrivalPlan }) body: ChangeArrivalPlan,
  ): Promise<CaseDetail> {
    return changeArrivalPlan(this.casework, actor, id, body);
  }
}
