import { Body, Controller, Delete, Get, HttpCode, Inject, Patch, Post, Res } from '@nestjs/common';
import type { CookieSerializeOptions } from '@fastify/cookie';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { changePreferences, findActor, readSession, signIn, signOut, type Actor, type Casework } from '@sapar/casework';
import { ChangePreferences, Session, SignIn } from '@sapar/contracts';
import type { FastifyReply } from 'fastify';
import { CASEWORK } from './casework.token.js';
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
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const { token } = await signIn(this.casework, body);
    const actor = await findActor(this.casework, token);
    if (actor === null) throw new Error('a session ended before it began');
    reply.setCookie(SESSION_COOKIE, token, this.cookie);
    return readSession(this.casework, actor);
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
