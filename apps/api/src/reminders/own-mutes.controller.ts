import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { readOwnMutes, setOwnMute, type Actor, type Casework } from '@sapar/casework';
import { AddMute, Mutes, MuteTopic } from '@sapar/contracts';
import { CASEWORK } from '../casework.token.js';
import { CurrentActor, Requires } from '../http/requires.js';

/** What a person is not written about. */
@ApiTags('account')
@Controller('api/v1/account/mutes')
export class OwnMutesController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get()
  @Requires('session.read')
  @ApiOkResponse({ standardSchema: Mutes })
  list(@CurrentActor() actor: Actor): Promise<Mutes> {
    return readOwnMutes(this.casework, actor);
  }

  @Post()
  @HttpCode(200)
  @Requires('session.read')
  @ApiOkResponse({ standardSchema: Mutes })
  add(@CurrentActor() actor: Actor, @Body({ schema: AddMute }) { topic }: AddMute): Promise<Mutes> {
    return setOwnMute(this.casework, actor, topic, true);
  }

  @Delete(':topic')
  @Requires('session.read')
  @ApiOkResponse({ standardSchema: Mutes })
  end(@CurrentActor() actor: Actor, @Param('topic', { schema: MuteTopic }) topic: MuteTopic): Promise<Mutes> {
    return setOwnMute(this.casework, actor, topic, false);
  }
}
