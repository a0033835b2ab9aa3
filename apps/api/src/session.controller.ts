import { Body, Controller, Delete, Get, HttpCode, Inject, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  changePreferences,
  finishSignIn,
  readSession,
  signIn,
  signInWithPasskey,
  signOut,
  startPasskeySignIn,
  type Actor,
  type Casework,
  type Site,
} from '@sapar/casework';
import {
  ChangePreferences,
  PasskeyOptions,
  PasskeySignIn,
  SecondStepAsked,
  SecondStepCode,
  Session,
  SignIn,
} from '@sapar/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CASEWORK } from './casework.token.js';
import { originOf } from './http/origin.js';
import { PasskeySite } from './http/site.js';
import { beginSession } from './session/begin-session.js';
import { CurrentActor, Requires } from './http/requires.js';
import { clearSession, clearStep, setStep } from './http/session-cookies.js';

/** What the password left when a second step is asked for. */
const stepOf = ({ cookies, server }: FastifyRequest): string | undefined => cookies[server.cookieNames.step];

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
    if (signedIn.kind === 'session') return beginSession(this.casework, signedIn, request, reply);
    setStep(reply, signedIn.token);
    void reply.status(202);
    return { expiresAt: signedIn.expiresAt, ways: signedIn.ways };
  }

  @Post('passkey-options')
  @Requires('nobody')
  @ApiCreatedResponse({ standardSchema: PasskeyOptions })
  askForPasskey(@PasskeySite() site: Site, @Req() request: FastifyRequest): Promise<PasskeyOptions> {
    return startPasskeySignIn(this.casework, stepOf(request), site);
  }

  @Post('passkey')
  @Requires('nobody')
  @ApiCreatedResponse({ standardSchema: Session })
  async openWithPasskey(
    @PasskeySite() site: Site,
    @Body({ schema: PasskeySignIn }) body: PasskeySignIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const given = { body, site, stepToken: stepOf(request), origin: originOf(request) };
    const opened = await signInWithPasskey(this.casework, given);
    clearStep(reply);
    return beginSession(this.casework, opened, request, reply);
  }

  @Post('second-step')
  @Requires('nobody')
  @ApiCreatedResponse({ standardSchema: Session })
  async finish(
    @Body({ schema: SecondStepCode }) body: SecondStepCode,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const finished = await finishSignIn(this.casework, stepOf(request) ?? '', body, originOf(request));
    clearStep(reply);
    return beginSession(this.casework, finished, request, reply);
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
}
