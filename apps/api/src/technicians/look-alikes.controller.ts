import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { findCompanyLookAlikes, findLookAlikes, listLookAlikes, type Actor, type Casework } from '@sapar/casework';
import { AskCompanyLookAlikes, AskLookAlikes, CompanyLookAlikes, Id, LookAlikes } from '@sapar/contracts';
import { CASEWORK } from '../casework.token.js';
import { CurrentActor, Requires } from '../http/requires.js';

/** Asked before somebody is entered a second time; an answer to a question, which changes nothing. */
@ApiTags('technicians')
@Controller('api/v1')
export class LookAlikesController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Post('technicians/look-alikes')
  @HttpCode(200)
  @Requires('technicians.write')
  @ApiOkResponse({ standardSchema: LookAlikes })
  find(@CurrentActor() actor: Actor, @Body({ schema: AskLookAlikes }) body: AskLookAlikes): Promise<LookAlikes> {
    return findLookAlikes(this.casework, actor, body);
  }

  @Get('technicians/:id/look-alikes')
  @Requires('technicians.read')
  @ApiOkResponse({ standardSchema: LookAlikes })
  list(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<LookAlikes> {
    return listLookAlikes(this.casework, actor, id);
  }

  @Post('companies/look-alikes')
  @HttpCode(200)
  @Requires('missions.write')
  @ApiOkResponse({ standardSchema: CompanyLookAlikes })
  findCompanies(
    @CurrentActor() actor: Actor,
    @Body({ schema: AskCompanyLookAlikes }) body: AskCompanyLookAlikes,
  ): Promise<CompanyLookAlikes> {
    return findCompanyLookAlikes(this.casework, actor, body);
  }
}
