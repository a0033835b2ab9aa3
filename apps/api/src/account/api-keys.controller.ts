import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { listApiKeys, makeApiKey, revokeApiKey, type Actor, type Casework, type Origin } from '@sapar/casework';
import { ApiKeys, Id, MadeApiKey, NewApiKey } from '@sapar/contracts';
import { CASEWORK } from '../casework.token.js';
import { CameFrom } from '../http/origin.js';
import { CurrentActor, Requires } from '../http/requires.js';

/** Keys for programs. They are made and revoked at a screen: no key may make another. */
@ApiTags('api-keys')
@Controller('api/v1/api-keys')
export class ApiKeysController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get()
  @Requires('session.read')
  @ApiOkResponse({ standardSchema: ApiKeys })
  list(@CurrentActor() actor: Actor): Promise<ApiKeys> {
    return listApiKeys(this.casework, actor);
  }

  @Post()
  @Requires('session.read')
  @ApiCreatedResponse({ standardSchema: MadeApiKey })
  make(
    @CurrentActor() actor: Actor,
    @CameFrom() origin: Origin,
    @Body({ schema: NewApiKey }) body: NewApiKey,
  ): Promise<MadeApiKey> {
    return makeApiKey(this.casework, actor, body, origin);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('session.read')
  @ApiNoContentResponse()
  revoke(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<void> {
    return revokeApiKey(this.casework, actor, id);
  }
}
