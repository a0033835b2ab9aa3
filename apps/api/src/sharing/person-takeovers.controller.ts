import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { listPersonTakeovers, takeOverPerson, type Actor, type Casework } from '@sapar/casework';
import { Id, PersonTakeovers, TakeOverPerson } from '@sapar/contracts';
import { CASEWORK } from '../casework.token.js';
import { NeedsVersion, ReadVersion } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';

/** What hosts have entered becomes the supplier's, field by field. */
@ApiTags('sharing')
@Controller('api/v1/person-takeovers')
export class PersonTakeoversController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get()
  @Requires('technicians.write')
  @ApiOkResponse({ standardSchema: PersonTakeovers })
  list(@CurrentActor() actor: Actor): Promise<PersonTakeovers> {
    return listPersonTakeovers(this.casework, actor);
  }

  @Post(':id')
  @HttpCode(204)
  @Requires('technicians.write')
  @NeedsVersion()
  @ApiNoContentResponse()
  take(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
    @Body({ schema: TakeOverPerson }) body: TakeOverPerson,
  ): Promise<void> {
    return takeOverPerson(this.casework, actor, id, version, body);
  }
}
