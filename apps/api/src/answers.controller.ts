import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { giveAnswer, openAnswerPage, type Casework } from '@sapar/casework';
import { AnswerPage, GiveAnswer } from '@sapar/contracts';
import { z } from 'zod';
import { CASEWORK } from './casework.token.js';
import { Requires } from './http/requires.js';

const Token = z.string().min(1).max(100);

/** The page behind a mail's button: reading shows, only posting acts; mail scanners open every link. */
@ApiTags('answers')
@Controller('api/v1/answers')
export class AnswersController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get(':token')
  @Requires('nobody')
  @ApiOkResponse({ standardSchema: AnswerPage })
  read(@Param('token', { schema: Token }) token: string): Promise<AnswerPage> {
    return openAnswerPage(this.casework, token);
  }

  @Post(':token')
  @HttpCode(200)
  @Requires('nobody')
  @ApiOkResponse({ standardSchema: AnswerPage })
  answer(
    @Param('token', { schema: Token }) token: string,
    @Body({ schema: GiveAnswer }) body: GiveAnswer,
  ): Promise<AnswerPage> {
    return giveAnswer(this.casework, token, body);
  }
}
