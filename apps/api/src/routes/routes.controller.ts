import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  askReplacement,
  readCaseRoute,
  replacePerson,
  screenRoute,
  signRoute,
  withdrawRoute,
  type Actor,
  type Casework,
} from '@sapar/casework';
import {
  AskReplacement,
  CaseRoute,
  Id,
  PersonReplaced,
  ReplacementAnswer,
  ReplacePerson,
  RouteScreening,
  ScreenRoute,
  SignRoute,
} from '@sapar/contracts';
import { CASEWORK } from '../casework.token.js';
import { CurrentActor, Requires } from '../http/requires.js';

@ApiTags('routes')
@Controller('api/v1/cases/:id')
export class RoutesController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get('route')
  @Requires('cases.read')
  @ApiOkResponse({ standardSchema: CaseRoute })
  read(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<CaseRoute> {
    return readCaseRoute(this.casework, actor, id);
  }

  @Get('route-screening')
  @Requires('cases.read')
  @ApiOkResponse({ standardSchema: RouteScreening })
  screen(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: ScreenRoute }) query: ScreenRoute,
  ): Promise<RouteScreening> {
    return screenRoute(this.casework, actor, id, query);
  }

  @Post('route')
  @HttpCode(200)
  @Requires('routes.decide')
  @ApiOkResponse({ standardSchema: CaseRoute })
  sign(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: SignRoute }) body: SignRoute,
  ): Promise<CaseRoute> {
    return signRoute(this.casework, actor, id, body);
  }

  @Delete('route')
  @Requires('routes.decide')
  @ApiOkResponse({ standardSchema: CaseRoute })
  withdraw(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<CaseRoute> {
    return withdrawRoute(this.casework, actor, id);
  }

  @Get('replacement')
  @Requires('cases.read')
  @ApiOkResponse({ standardSchema: ReplacementAnswer })
  ask(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: AskReplacement }) query: AskReplacement,
  ): Promise<ReplacementAnswer> {
    return askReplacement(this.casework, actor, id, query);
  }

  @Post('replacement')
  @HttpCode(200)
  @Requires('cases.write')
  @ApiOkResponse({ standardSchema: PersonReplaced })
  replace(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ReplacePerson }) body: ReplacePerson,
  ): Promise<PersonReplaced> {
    return replacePerson(this.casework, actor, id, body);
  }
}
