import { Body, Controller, Get, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  addPasskey,
  listPasskeys,
  removePasskey,
  startPasskey,
  type Actor,
  type Casework,
  type Origin,
  type Site,
} from '@sapar/casework';
import { AddedPasskey, Id, NewPasskey, PasskeyOptions, Passkeys, StartSecondStep } from '@sapar/contracts';
import type { FastifyReply } from 'fastify';
import { CASEWORK } from '../casework.token.js';
import { CameFrom } from '../http/origin.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { setSession } from '../http/session-cookies.js';
import { PasskeySite } from '../http/site.js';

/** Passkeys of the person signed in. Like every change of how one signs in, adding and removing give the session another token. */
@ApiTags('account')
@Controller('api/v1/account')
export class PasskeysController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get('passkeys')
  @Requires('session.read')
  @ApiOkResponse({ standardSchema: Passkeys })
  list(@CurrentActor() actor: Actor): Promise<Passkeys> {
    return listPasskeys(this.casework, actor);
  }

  @Post('passkey-options')
  @Requires('session.read')
  @ApiCreatedResponse({ standardSchema: PasskeyOptions })
  start(
    @CurrentActor() actor: Actor,
    @CameFrom() origin: Origin,
    @PasskeySite() site: Site,
    @Body({ schema: StartSecondStep }) body: StartSecondStep,
  ): Promise<PasskeyOptions> {
    return startPasskey(this.casework, actor, body, { origin, site });
  }

  @Post('passkeys')
  @Requires('session.read')
  @ApiCreatedResponse({ standardSchema: AddedPasskey })
  async add(
    @CurrentActor() actor: Actor,
    @PasskeySite() site: Site,
    @Body({ schema: NewPasskey }) body: NewPasskey,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AddedPasskey> {
    const { token, recoveryCodes } = await addPasskey(this.casework, actor, body, site);
    setSession(reply, token);
    return { recoveryCodes };
  }

  @Post('passkeys/:id/removal')
  @HttpCode(204)
  @Requires('session.read')
  @ApiNoContentResponse()
  async remove(
    @CurrentActor() actor: Actor,
    @CameFrom() origin: Origin,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: StartSecondStep }) body: StartSecondStep,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    setSession(reply, await removePasskey(this.casework, actor, { id, ...body }, origin));
  }
}
