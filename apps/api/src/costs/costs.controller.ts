import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  addCost,
  changeCost,
  listCosts,
  readCostsOfCase,
  readCostTotals,
  removeCost,
  restoreCost,
  type Actor,
  type Casework,
  type Page,
} from '@sapar/casework';
import {
  CaseCosts,
  ChangeCost,
  Cost,
  CostPage,
  CostQuery,
  CostTotals,
  CostTotalsQuery,
  Id,
  NewCost,
} from '@sapar/contracts';
import { CASEWORK } from '../casework.token.js';
import { NeedsVersion, ReadVersion } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';

@ApiTags('costs')
@Controller('api/v1')
export class CostsController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get('costs')
  @Requires('costs.read')
  @ApiOkResponse({ standardSchema: CostPage })
  list(@CurrentActor() actor: Actor, @Query({ schema: CostQuery }) query: CostQuery): Promise<Page<Cost>> {
    return listCosts(this.casework, actor, query);
  }

  @Get('cost-totals')
  @Requires('costs.read')
  @ApiOkResponse({ standardSchema: CostTotals })
  totals(
    @CurrentActor() actor: Actor,
    @Query({ schema: CostTotalsQuery }) query: CostTotalsQuery,
  ): Promise<CostTotals> {
    return readCostTotals(this.casework, actor, query);
  }

  @Get('cases/:id/costs')
  @Requires('costs.read')
  @ApiOkResponse({ standardSchema: CaseCosts })
  ofCase(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) caseId: string): Promise<CaseCosts> {
    return readCostsOfCase(this.casework, actor, caseId);
  }

  @Post('costs')
  @Requires('costs.write')
  @ApiCreatedResponse({ standardSchema: Cost })
  add(@CurrentActor() actor: Actor, @Body({ schema: NewCost }) body: NewCost): Promise<Cost> {
    return addCost(this.casework, actor, body);
  }

  @Put('costs/:id')
  @Requires('costs.write')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: Cost })
  change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
    @Body({ schema: ChangeCost }) body: ChangeCost,
  ): Promise<Cost> {
    return changeCost(this.casework, actor, id, version, body);
  }

  @Delete('costs/:id')
  @Requires('costs.write')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: Cost })
  remove(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
  ): Promise<Cost> {
    return removeCost(this.casework, actor, id, version);
  }

  @Post('costs/:id/restore')
  @HttpCode(200)
  @Requires('costs.write')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: Cost })
  restore(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
  ): Promise<Cost> {
    return restoreCost(this.casework, actor, id, version);
  }
}
