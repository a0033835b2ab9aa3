import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { finishSingleSignOn, startSingleSignOn, type Casework } from '@sapar/casework';
import { FinishSingleSignOn, Session, SingleSignOnStarted, StartSingleSignOn } from '@sapar/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CASEWORK } from '../casework.token.js';
import { originOf } from '../http/origin.js';
import { Requires } from '../http/requires.js';
import { clearSingleSignOn, setSingleSignOn } from '../http/session-cookies.js';
import { RedirectUri } from '../http/site.js';
import { beginSession } from './begin-session.js';

/**
 * Signing in through the company's own provider. The provider sends the browser back to a page, which posts what it was given:
 * no address opens a session by being read.
 */
@ApiTags('session')
@Controller('api/v1/session/single-sign-on')
export class SingleSignOnController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Post()
  @HttpCode(200)
  @Requires('nobody')
  @ApiOkResponse({ standardSchema: SingleSignOnStarted })
  async start(
    @RedirectUri() redirectUri: string,
    @Body({ schema: StartSingleSignOn }) body: StartSingleSignOn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SingleSignOnStarted> {
    const { url, browserToken } = await startSingleSignOn(this.casework, body, {
      origin: originOf(request),
      redirectUri,
    });
    setSingleSignOn(reply, browserToken);
    return { url };
  }

  @Post('completion')
  @Requires('nobody')
  @ApiCreatedResponse({ standardSchema: Session })
  async finish(
    @RedirectUri() redirectUri: string,
    @Body({ schema: FinishSingleSignOn }) { answer }: FinishSingleSignOn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const browserToken = request.cookies[request.server.cookieNames.singleSignOn];
    clearSingleSignOn(reply);
    const returning = { answer, browserToken, redirectUri, origin: originOf(request) };
    return beginSession(this.casework, await finishSingleSignOn(this.casework, returning), request, reply);
  }
}
