import { Body, Controller, Get, Inject, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { changeOwnMails, readOwnMails, type Actor, type Casework } from '@sapar/casework';
import { ChangeOwnMails, OwnMails } from '@sapar/contracts';
import { CASEWORK } from '../casework.token.js';
import { NeedsVersion, ReadVersion } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';

/** Which lists a person gets by mail. */
@ApiTags('account')
@Controller('api/v1/account/mails')
export class OwnMailsController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get()
  @Requires('session.read')
  @ApiOkResponse({ standardSchema: OwnMails })
  read(@CurrentActor() actor: Actor): Promise<OwnMails> {
    return readOwnMails(this.casework, actor);
  }

  @Put()
  @Requires('session.read')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: OwnMails })
  change(
    @CurrentActor() actor: Actor,
    @ReadVersion() version: number,
    @Body({ schema: ChangeOwnMails }) body: ChangeOwnMails,
  ): Promise<OwnMails> {
    return changeOwnMails(this.casework, actor, version, body);
  }
}
