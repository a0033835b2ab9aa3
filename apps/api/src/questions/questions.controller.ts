import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { answerQuestion, type Actor, type Casework } from '@sapar/casework';
import { AnswerQuestion, CaseQuestion, Id } from '@sapar/contracts';
import { CASEWORK } from '../casework.token.js';
import { CurrentActor, Requires } from '../http/requires.js';

@ApiTags('questions')
@Controller('api/v1/questions')
export class QuestionsController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Post(':id/answer')
  @HttpCode(200)
  @Requires('cases.write')
  @ApiOkResponse({ standardSchema: CaseQuestion })
  answer(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: AnswerQuestion }) body: AnswerQuestion,
  ): Promise<CaseQuestion> {
    return answerQuestion(this.casework, actor, id, body);
  }
}
