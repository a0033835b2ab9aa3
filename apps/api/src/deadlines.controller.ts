import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  closeDate,
  handIn,
  listOpenDeadlines,
  readDeadline,
  readToday,
  reopenDate,
  type Actor,
  type Casework,
  type Page,
} from '@sapar/casework';
import {
  CloseDate,
  DeadlineExplained,
  DeadlineQuery,
  HandIn,
  Id,
  OpenDeadlinePage,
  TodayStatus,
  type OpenDeadline,
} from '@sapar/contracts';
import { CASEWORK } from './casework.token.js';
import { CurrentActor, Requires } from './http/requires.js';

@ApiTags('deadlines')
@Controller('api/v1')
export class DeadlinesController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get('today')
  @Requires('deadlines.read')
  @ApiOkResponse({ standardSchema: TodayStatus })
  today(@CurrentActor() actor: Actor): Promise<TodayStatus> {
    return readToday(this.casework, actor);
  }

  @Get('deadlines')
  @Requires('deadlines.read')
  @ApiOkResponse({ standardSchema: OpenDeadlinePage })
  deadlines(
    @CurrentActor() actor: Actor,
    @Query({ schema: DeadlineQuery }) query: DeadlineQuery,
  ): Promise<Page<OpenDeadline>> {
    return listOpenDeadlines(this.casework, actor, query);
  }

  @Get('deadlines/:id')
  @Requires('deadlines.read')
  @ApiOkResponse({ standardSchema: DeadlineExplained })
  deadline(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<DeadlineExplained> {
    return readDeadline(this.casework, actor, id);
  }

  @Post('deadlines/:id/close')
  @HttpCode(200)
  @Requires('stays.record')
  @ApiOkResponse({ standardSchema: DeadlineExplained })
  close(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: CloseDate }) body: CloseDate,
  ): Promise<DeadlineExplained> {
    return closeDate(this.casework, actor, id, body);
  }

  @Post('deadlines/:id/hand-in')
  @HttpCode(200)
  @Requires('stays.record')
  @ApiOkResponse({ standardSchema: DeadlineExplained })
  handIn(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: HandIn }) body: HandIn,
  ): Promise<DeadlineExplained> {
    return handIn(this.casework, actor, id, body);
  }

  @Post('deadlines/:id/reopen')
  @HttpCode(200)
  @Requires('stays.record')
  @ApiOkResponse({ standardSchema: DeadlineExplained })
  reopen(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<DeadlineExplained> {
    return reopenDate(this.casework, actor, id);
  }
}
