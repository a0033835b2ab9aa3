import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { listRules, readRule, type Actor, type Casework } from '@sapar/casework';
import { RuleId, RuleOnQuery, RuleOut, RulePage, RuleQuery } from '@sapar/contracts';
import { CASEWORK } from '../casework.token.js';
import { CurrentActor, Requires } from '../http/requires.js';

@ApiTags('rules')
@Controller('api/v1/rules')
export class RulesController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get()
  @Requires('deadlines.read')
  @ApiOkResponse({ standardSchema: RulePage })
  list(@CurrentActor() actor: Actor, @Query({ schema: RuleQuery }) query: RuleQuery): Promise<RulePage> {
    return listRules(this.casework, actor, query);
  }

  @Get(':id')
  @Requires('deadlines.read')
  @ApiOkResponse({ standardSchema: RuleOut })
  one(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: RuleId }) id: string,
    @Query({ schema: RuleOnQuery }) query: RuleOnQuery,
  ): Promise<RuleOut> {
    return readRule(this.casework, actor, id, query);
  }
}
