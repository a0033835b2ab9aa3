import { Body, Controller, Delete, Get, HttpCode, Inject, Patch, Post, Req, Res } from '@nestjs/common';
import type { CookieSerializeOptions } from '@fastify/cookie';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { changePreferences, findActor, readSession, signIn, signOut, type Actor, type Casework } from '@sapar/casework';
import { ChangePreferences, Session, SignIn } from '@sapar/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CASEWORK } from './casework.token.js';
import { originOf } from './http/origin.js';
import { CurrentActor, Requires } from './http/requires.js';
import { SESSION_COOKIE } from './http/session.hook.js';

/** Under this token Nest hands over whether cookies travel over https only. */
export const SECURE_COOKIES = Symbol('secure cookies');

@ApiTags('session')
@Controller('api/v1/session')
export class SessionController {
  private readonly cookie: CookieSerializeOptions;

  constructor(
    @Inject(CASEWORK) private readonly casework: Casework,
    @Inject(SECURE_COOKIES) secure: boolean,
  ) {
    this.cookie = { httpOnly: true, sameSite: 'lax', path: '/', secure };
  }

  @Post()
  @Requires('nobody')
  @ApiCreatedResponse({ standardSchema: Session })
  async open(
    @Body({ schema: SignIn }) body: SignIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const { token } = await signIn(this.casework, body, originOf(request));
    const actor = await findActor(this.casework, token);
    if (actor === null) throw new Error('a session ended before it began');
    await this.endBefore(request);
    reply.setCookie(SESSION_COOKIE, token, this.cookie);
    return readSession(this.casework, actor);
  }

  /** The session that the browser brought along ends: the cookie that named it is gone, and nobody would end it any more. */
  private async endBefore({ cookies }: FastifyRequest): Promise<void> {
    const before = cookies[SESSION_COOKIE];
    const actor = before === undefined ? null : await findActor(this.casework, before);
    if (actor !== null) await signOut(this.casework, actor);
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
    reply.clearCookie(SESSION_COOKIE, this.cookie);
  }
}
