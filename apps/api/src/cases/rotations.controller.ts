import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { addRotation, undoRotation, type Actor, type Casework } from '@sapar/casework';
import { Id, NewRotation, RotationMade, RotationUndone } from '@sapar/contracts';
import { CASEWORK } from '../casework.token.js';
import { CurrentActor, Requires } from '../http/requires.js';

@ApiTags('cases')
@Controller('api/v1')
export class RotationsController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Post('cases/:id/rotations')
  @Requires('cases.write')
  @ApiCreatedResponse({ standardSchema: RotationMade })
  add(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) caseId: string,
    @Body({ schema: NewRotation }) body: NewRotation,
  ): Promise<RotationMade> {
    return addRotation(this.casework, actor, caseId, body);
  }

  @Post('rotations/:id/undo')
  @HttpCode(200)
  @Requires('cases.write')
  @ApiOkResponse({ standardSchema: RotationUndone })
  undo(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<RotationUndone> {
    return undoRotation(this.casework, actor, id);
  }
}
