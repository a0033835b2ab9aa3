import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  askApproval,
  decideApproval,
  readApproval,
  readTurns,
  setCaseType,
  takeBackApproval,
  type Actor,
  type Casework,
} from '@sapar/casework';
import { CaseApproval, DecideApproval, Id, SetCaseType, Turns } from '@sapar/contracts';
import { CASEWORK } from '../casework.token.js';
import { CurrentActor, Requires } from '../http/requires.js';

@ApiTags('approvals')
@Controller('api/v1')
export class ApprovalsController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get('turns')
  @Requires('cases.read')
  @ApiOkResponse({ standardSchema: Turns })
  turns(@CurrentActor() actor: Actor): Promise<Turns> {
    return readTurns(this.casework, actor);
  }

  @Get('cases/:id/approval')
  @Requires('cases.read')
  @ApiOkResponse({ standardSchema: CaseApproval })
  read(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) caseId: string): Promise<CaseApproval> {
    return readApproval(this.casework, actor, caseId);
  }

  @Post('cases/:id/approval')
  @HttpCode(200)
  @Requires('cases.write')
  @ApiOkResponse({ standardSchema: CaseApproval })
  ask(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) caseId: string): Promise<CaseApproval> {
    return askApproval(this.casework, actor, caseId);
  }

  // Whoever a type names decides, a lawyer or a manager too; the case says who.
  @Post('cases/:id/approval/decision')
  @HttpCode(200)
  @Requires('company.read')
  @ApiOkResponse({ standardSchema: CaseApproval })
  decide(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) caseId: string,
    @Body({ schema: DecideApproval }) body: DecideApproval,
  ): Promise<CaseApproval> {
    return decideApproval(this.casework, actor, caseId, body);
  }

  @Post('cases/:id/approval/taking-back')
  @HttpCode(200)
  @Requires('company.read')
  @ApiOkResponse({ standardSchema: CaseApproval })
  takeBack(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) caseId: string): Promise<CaseApproval> {
    return takeBackApproval(this.casework, actor, caseId);
  }

  // Another type may ask nobody: whoever files must not be able to choose that.
  @Post('cases/:id/type')
  @HttpCode(200)
  @Requires('company.manage')
  @ApiOkResponse({ standardSchema: CaseApproval })
  setType(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) caseId: string,
    @Body({ schema: SetCaseType }) body: SetCaseType,
  ): Promise<CaseApproval> {
    return setCaseType(this.casework, actor, caseId, body);
  }
}
