import { Body, Controller, Get, Inject, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { changeSignIn, readSignIn, type Actor, type Casework } from '@sapar/casework';
import { ChangeSignIn, SignInSettings } from '@sapar/contracts';
import { CASEWORK } from '../casework.token.js';
import { NeedsVersion, ReadVersion } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { KnownRedirectUri } from '../http/site.js';

/** How the people of the company sign in. */
@ApiTags('companies')
@Controller('api/v1/company/sign-in')
export class SignInSettingsController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get()
  @Requires('company.manage')
  @ApiOkResponse({ standardSchema: SignInSettings })
  read(@CurrentActor() actor: Actor, @KnownRedirectUri() redirectUri: string | null): Promise<SignInSettings> {
    return readSignIn(this.casework, actor, redirectUri);
  }

  @Put()
  @Requires('company.manage')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: SignInSettings })
  change(
    @CurrentActor() actor: Actor,
    @ReadVersion() version: number,
    @KnownRedirectUri() redirectUri: string | null,
    @Body({ schema: ChangeSignIn }) change: ChangeSignIn,
  ): Promise<SignInSettings> {
    return changeSignIn(this.casework, actor, { version, change, redirectUri });
  }
}
