import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { countCases, handOverCases, listCaseRows, type Actor, type Casework, type Page } from '@sapar/casework';
import { CaseCounts, CaseRowPage, CaseRowQuery, CasesHandedOver, HandOverCases, type CaseRow } from '@sapar/contracts';
import { CASEWORK } from '../casework.token.js';
import { CurrentActor, Requires } from '../http/requires.js';

@ApiTags('cases')
@Controller('api/v1')
export class CaseRowsController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get('case-rows')
  @Requires('cases.read')
  @ApiOkResponse({ standardSchema: CaseRowPage })
  list(@CurrentActor() actor: Actor, @Query({ schema: CaseRowQuery }) query: CaseRowQuery): Promise<Page<CaseRow>> {
    return listCaseRows(this.casework, actor, query);
  }

  @Get('case-counts')
  @Requires('cases.read')
  @ApiOkResponse({ standardSchema: CaseCounts })
  count(@CurrentActor() actor: Actor): Promise<CaseCounts> {
    return countCases(this.casework, actor);
  }

  @Post('case-hand-overs')
  @HttpCode(200)
  @Requires('cases.write')
  @ApiOkResponse({ standardSchema: CasesHandedOver })
  handOver(
    @CurrentActor() actor: Actor,
    @Body({ schema: HandOverCases }) body: HandOverCases,
  ): Promise<CasesHandedOver> {
    return handOverCases(this.casework, actor, body);
  }
}
