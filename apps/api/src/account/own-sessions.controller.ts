import { Controller, Delete, Get, HttpCode, Inject, Param } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { endOtherSessions, endOwnSession, listOwnSessions, type Actor, type Casework } from '@sapar/casework';
import { EndedSessions, Id, OwnSessions } from '@sapar/contracts';
import { CASEWORK } from '../casework.token.js';
import { CurrentActor, Requires } from '../http/requires.js';

/** Where a person is signed in; an ended session does not come back. */
@ApiTags('account')
@Controller('api/v1/account')
export class OwnSessionsController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get('sessions')
  @Requires('session.read')
  @ApiOkResponse({ standardSchema: OwnSessions })
  list(@CurrentActor() actor: Actor): Promise<OwnSessions> {
    return listOwnSessions(this.casework, actor);
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  @Requires('session.read')
  @ApiNoContentResponse()
  end(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<void> {
    return endOwnSession(this.casework, actor, id);
  }

  @Delete('other-sessions')
  @Requires('session.read')
  @ApiOkResponse({ standardSchema: EndedSessions })
  endOthers(@CurrentActor() actor: Actor): Promise<EndedSessions> {
    return endOtherSessions(this.casework, actor);
  }
}
