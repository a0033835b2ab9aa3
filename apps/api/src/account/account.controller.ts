import { Body, Controller, Get, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  changePassword,
  confirmSecondStep,
  readAccount,
  removeSecondStep,
  renewRecoveryCodes,
  startSecondStep,
  type Actor,
  type Casework,
  type Origin,
} from '@sapar/casework';
import {
  Account,
  ChangePassword,
  ProveBoth,
  RecoveryCodes,
  SecondStepCode,
  SecondStepSecret,
  StartSecondStep,
} from '@sapar/contracts';
import type { FastifyReply } from 'fastify';
import { CASEWORK } from '../casework.token.js';
import { CameFrom } from '../http/origin.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { setSession } from '../http/session-cookies.js';

/**
 * How a person signs in. No answer is kept under an idempotency key: it would keep a secret; what is repeated here is
 * refused or done anew.
 */
@ApiTags('account')
@Controller('api/v1/account')
export class AccountController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get()
  @Requires('session.read')
  @ApiOkResponse({ standardSchema: Account })
  read(@CurrentActor() actor: Actor): Promise<Account> {
    return readAccount(this.casework, actor);
  }

  @Post('password')
  @HttpCode(204)
  @Requires('session.read')
  @ApiNoContentResponse()
  async changePassword(
    @CurrentActor() actor: Actor,
    @CameFrom() origin: Origin,
    @Body({ schema: ChangePassword }) body: ChangePassword,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    setSession(reply, await changePassword(this.casework, actor, body, origin));
  }

  @Post('second-step')
  @Requires('session.read')
  @ApiCreatedResponse({ standardSchema: SecondStepSecret })
  start(
    @CurrentActor() actor: Actor,
    @CameFrom() origin: Origin,
    @Body({ schema: StartSecondStep }) body: StartSecondStep,
  ): Promise<SecondStepSecret> {
    return startSecondStep(this.casework, actor, body, origin);
  }

  @Post('second-step/confirmation')
  @Requires('session.read')
  @ApiCreatedResponse({ standardSchema: RecoveryCodes })
  async confirm(
    @CurrentActor() actor: Actor,
    @Body({ schema: SecondStepCode }) body: SecondStepCode,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecoveryCodes> {
    const { token, recoveryCodes } = await confirmSecondStep(this.casework, actor, body);
    setSession(reply, token);
    return { recoveryCodes: [...recoveryCodes] };
  }

  @Post('second-step/recovery-codes')
  @Requires('session.read')
  @ApiCreatedResponse({ standardSchema: RecoveryCodes })
  renew(
    @CurrentActor() actor: Actor,
    @CameFrom() origin: Origin,
    @Body({ schema: ProveBoth }) body: ProveBoth,
  ): Promise<RecoveryCodes> {
    return renewRecoveryCodes(this.casework, actor, body, origin);
  }

  @Post('second-step/removal')
  @HttpCode(204)
  @Requires('session.read')
  @ApiNoContentResponse()
  async remove(
    @CurrentActor() actor: Actor,
    @CameFrom() origin: Origin,
    @Body({ schema: ProveBoth }) body: ProveBoth,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    setSession(reply, await removeSecondStep(this.casework, actor, body, origin));
  }
}
