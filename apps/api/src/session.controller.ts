import { Body, Controller, Delete, Get, HttpCode, Inject, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  changePreferences,
  finishSignIn,
  findActor,
  readSession,
  signIn,
  signOut,
  type Actor,
  type Casework,
} from '@sapar/casework';
import { ChangePreferences, SecondStepAsked, SecondStepCode, Session, SignIn } from '@sapar/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CASEWORK } from './casework.token.js';
import { originOf } from './http/origin.js';
import { CurrentActor, Requires } from './http/requires.js';
import { clearSession, clearStep, setSignedIn, setStep } from './http/session-cookies.js';

@ApiTags('session')
@Controller('api/v1/session')
export class SessionController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Post()
  @Requires('nobody')
  @ApiCreatedResponse({ standardSchema: Session })
  @ApiAcceptedResponse({ standardSchema: SecondStepAsked })
  async open(
    @Body({ schema: SignIn }) body: SignIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session | SecondStepAsked> {
    const signedIn = await signIn(this.casework, body, originOf(request));
    if (signedIn.kind === 'session') return this.begin(signedIn, request, reply);
    setStep(reply, signedIn.token);
    void reply.status(202);
    return { expiresAt: signedIn.expiresAt };
  }

  @Post('second-step')
  @Requires('nobody')
  @ApiCreatedResponse({ standardSchema: Session })
  async finish(
    @Body({ schema: SecondStepCode }) body: SecondStepCode,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const finished = await finishSignIn(
      this.casework,
      request.cookies[request.server.cookieNames.step] ?? '',
      body,
      originOf(request),
    );
    clearStep(reply);
    return this.begin(finished, request, reply);
  }

  @Get()
  @Requires('session.read')
  @ApiOkResponse({ standardSchema: Session })
  read(@CurrentActor() actor: Actor): Promise<Session> {
    return readSession(this.casework, actor);
  }

  @Patch()
  @Requires('session.read')
  @ApiOkResponse({ standardSchema: Session })
  async change(
    @CurrentActor() actor: Actor,
    @Body({ schema: ChangePreferences }) body: ChangePreferences,
  ): Promise<Session> {
    await changePreferences(this.casework, actor, body.language);
    return readSession(this.casework, actor);
  }

  @Delete()
  @HttpCode(204)
  @Requires('session.read')
  @ApiNoContentResponse()
  async close(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await signOut(this.casework, actor);
    clearSession(reply);
  }

  private async begin(
    opened: { readonly token: string; readonly deviceMark: string },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Session> {
    const actor = await findActor(this.casework, opened.token);
    if (actor === null) throw new Error('a session ended before it began');
    await this.endBefore(request);
    setSignedIn(reply, opened);
    return readSession(this.casework, actor);
  }

  /** The session that the browser brought along ends: the cookie that named it is gone, and nobody would end it any more. */
  private async endBefore({ cookies, server }: FastifyRequest): Promise<void> {
    const before = cookies[server.cookieNames.session];
    const actor = before === undefined ? null : await findActor(this.casework, before);
    if (actor !== null) await signOut(this.casework, actor);
  }
}
