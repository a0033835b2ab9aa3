import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  closeTechnicianVisit,
  openTechnicianPage,
  openTechnicianVisit,
  readTechnicianVisit,
  sendTechnicianCode,
  type Casework,
  type Origin,
} from '@sapar/casework';
import { OpenTechnicianVisit, TechnicianLinkPage, TechnicianVisit } from '@sapar/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CASEWORK } from '../casework.token.js';
import { CameFrom } from '../http/origin.js';
import { Requires } from '../http/requires.js';
import { clearVisit, setVisit } from '../http/session-cookies.js';

const Token = z.string().min(1).max(100);

/** Without an account: the link shows where a code would go, posting sends it, the code opens one case. */
@ApiTags('technicians')
@Controller('api/v1/technician-pages')
export class TechnicianPagesController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get(':token')
  @Requires('nobody')
  @ApiOkResponse({ standardSchema: TechnicianLinkPage })
  read(@Param('token', { schema: Token }) token: string): Promise<TechnicianLinkPage> {
    return openTechnicianPage(this.casework, token);
  }

  @Post(':token/codes')
  @HttpCode(204)
  @Requires('nobody')
  @ApiNoContentResponse({ description: "A code is on its way to the technician's own address." })
  send(@CameFrom() origin: Origin, @Param('token', { schema: Token }) token: string): Promise<void> {
    return sendTechnicianCode(this.casework, token, origin);
  }

  @Post(':token/visit')
  @HttpCode(200)
  @Requires('nobody')
  @ApiOkResponse({ standardSchema: TechnicianVisit })
  async open(
    @CameFrom() origin: Origin,
    @Param('token', { schema: Token }) token: string,
    @Body({ schema: OpenTechnicianVisit }) body: OpenTechnicianVisit,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TechnicianVisit> {
    const session = await openTechnicianVisit(this.casework, token, body, origin);
    setVisit(reply, session.token);
    return readTechnicianVisit(this.casework, token, session.token);
  }

  @Get(':token/visit')
  @Requires('nobody')
  @ApiOkResponse({ standardSchema: TechnicianVisit })
  visit(@Req() request: FastifyRequest, @Param('token', { schema: Token }) token: string): Promise<TechnicianVisit> {
    return readTechnicianVisit(this.casework, token, sessionOf(request));
  }

  @Delete(':token/visit')
  @HttpCode(204)
  @Requires('nobody')
  @ApiNoContentResponse()
  async close(
    @Req() request: FastifyRequest,
    @Param('token', { schema: Token }) token: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await closeTechnicianVisit(this.casework, token, sessionOf(request));
    clearVisit(reply);
  }
}

const sessionOf = ({ cookies, server }: FastifyRequest): string | undefined => cookies[server.cookieNames.visit];
