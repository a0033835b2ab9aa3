import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { askForReset, openResetPage, resetPassword, type Casework, type Origin } from '@sapar/casework';
import { AskForReset, ResetPage, ResetPassword } from '@sapar/contracts';
import { z } from 'zod';
import { CASEWORK } from '../casework.token.js';
import { CameFrom } from '../http/origin.js';
import { Requires } from '../http/requires.js';

const Token = z.string().min(1).max(100);

/** A new password for who forgot it. Asking is answered alike for every address; only posting to the link acts. */
@ApiTags('account')
@Controller('api/v1/password-resets')
export class PasswordResetsController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Post()
  @HttpCode(204)
  @Requires('nobody')
  @ApiNoContentResponse({ description: 'Said for every address, whether anybody has it or not.' })
  ask(@CameFrom() origin: Origin, @Body({ schema: AskForReset }) body: AskForReset): Promise<void> {
    return askForReset(this.casework, body, origin);
  }

  @Get(':token')
  @Requires('nobody')
  @ApiOkResponse({ standardSchema: ResetPage })
  read(@Param('token', { schema: Token }) token: string): Promise<ResetPage> {
    return openResetPage(this.casework, token);
  }

  @Post(':token/completion')
  @HttpCode(204)
  @Requires('nobody')
  @ApiNoContentResponse()
  complete(
    @Param('token', { schema: Token }) token: string,
    @Body({ schema: ResetPassword }) body: ResetPassword,
  ): Promise<void> {
    return resetPassword(this.casework, token, body);
  }
}
