import { Body, Controller, Delete, Get, HttpCode, Inject, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  changePreferences,
  finishSignIn,
  findActor,
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
import { CurrentActor, Requires } from './http/requires.js';
import { clearSession, clearStep, setSignedIn, setStep } from './http/session-cookies.js';

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
    if (signedIn.kind === 'session') return this.begin(signedIn, request, reply);
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
    return this.begin(opened, request, reply);
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
