import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  actOnDeadline,
  answerReminder,
  openReminderPage,
  readReminderAnswers,
  type Actor,
  type Casework,
} from '@sapar/casework';
import { ActOnReminder, Id, ReminderAnswers, ReminderPage } from '@sapar/contracts';
import { z } from 'zod';
import { CASEWORK } from './casework.token.js';
import { CurrentActor, Requires } from './http/requires.js';

const Token = z.string().min(1).max(100);

/** Answers to reminders: by the link of a mail, where reading shows and only posting acts, and from the screens. */
@ApiTags('reminders')
@Controller('api/v1')
export class ReminderAnswersController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get('reminder-pages/:token')
  @Requires('nobody')
  @ApiOkResponse({ standardSchema: ReminderPage })
  read(@Param('token', { schema: Token }) token: string): Promise<ReminderPage> {
    return openReminderPage(this.casework, token);
  }

  @Post('reminder-pages/:token/answers')
  @HttpCode(200)
  @Requires('nobody')
  @ApiOkResponse({ standardSchema: ReminderPage })
  answer(
    @Param('token', { schema: Token }) token: string,
    @Body({ schema: ActOnReminder }) body: ActOnReminder,
  ): Promise<ReminderPage> {
    return answerReminder(this.casework, token, body);
  }

  @Get('deadlines/:id/reminder-answers')
  @Requires('company.read')
  @ApiOkResponse({ standardSchema: ReminderAnswers })
  ofDeadline(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<ReminderAnswers> {
    return readReminderAnswers(this.casework, actor, id);
  }

  @Post('deadlines/:id/reminder-answers')
  @HttpCode(200)
  @Requires('cases.write')
  @ApiOkResponse({ standardSchema: ReminderAnswers })
  act(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ActOnReminder }) body: ActOnReminder,
  ): Promise<ReminderAnswers> {
    return actOnDeadline(this.casework, actor, id, body);
  }
}
