import { Body, Controller, Get, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { chooseCompany, findActor, listOwnCompanies, readSession, type Actor, type Casework } from '@sapar/casework';
import { ChooseCompany, OwnCompanies, Session } from '@sapar/contracts';
import type { FastifyReply } from 'fastify';
import { CASEWORK } from '../casework.token.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { setSession } from '../http/session-cookies.js';

/** One person, several companies. */
@ApiTags('account')
@Controller('api/v1/session')
export class OwnCompaniesController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get('companies')
  @Requires('session.read')
  @ApiOkResponse({ standardSchema: OwnCompanies })
  list(@CurrentActor() actor: Actor): Promise<OwnCompanies> {
    return listOwnCompanies(this.casework, actor);
  }

  @Post('company')
  @HttpCode(200)
  @Requires('session.read')
  @ApiOkResponse({ standardSchema: Session })
  async choose(
    @CurrentActor() actor: Actor,
    @Body({ schema: ChooseCompany }) { tenantId }: ChooseCompany,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const token = await chooseCompany(this.casework, actor, tenantId);
    const chosen = await findActor(this.casework, token);
    if (chosen === null) throw new Error('a session ended while its company changed');
    setSession(reply, token);
    return readSession(this.casework, chosen);
  }
}
