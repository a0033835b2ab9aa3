import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  correctFiling,
  fileGroup,
  matchConfirmations,
  readNotification,
  recordFiling,
  whoCanSign,
  type Actor,
  type Casework,
} from '@sapar/casework';
import {
  ConfirmationMatch,
  CorrectFiling,
  FileGroup,
  FilingResult,
  FilingResults,
  Id,
  MatchConfirmations,
  MigrationNotification,
  RecordFiling,
  Signers,
  SignersQuery,
} from '@sapar/contracts';
import { CASEWORK } from './casework.token.js';
import { CurrentActor, Requires } from './http/requires.js';

@ApiTags('notifications')
@Controller('api/v1')
export class NotificationsController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get('notifications/:id')
  @Requires('cases.read')
  @ApiOkResponse({ standardSchema: MigrationNotification })
  notification(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<MigrationNotification> {
    return readNotification(this.casework, actor, id);
  }

  @Get('notifications/:id/signers')
  @Requires('company.read')
  @ApiOkResponse({ standardSchema: Signers })
  signers(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: SignersQuery }) query: SignersQuery,
  ): Promise<Signers> {
    return whoCanSign(this.casework, actor, id, query);
  }

  @Post('notifications/:id/filings')
  @Requires('notifications.file')
  @ApiCreatedResponse({ standardSchema: FilingResult })
  recordFiling(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: RecordFiling }) body: RecordFiling,
  ): Promise<FilingResult> {
    return recordFiling(this.casework, actor, id, body);
  }

  @Post('group-filings')
  @Requires('notifications.file')
  @ApiCreatedResponse({ standardSchema: FilingResults })
  fileGroup(@CurrentActor() actor: Actor, @Body({ schema: FileGroup }) body: FileGroup): Promise<FilingResults> {
    return fileGroup(this.casework, actor, body);
  }

  /** A question in the body of a POST, since a list of 200 ids fits no address: it creates nothing. */
  @Post('confirmation-matches')
  @HttpCode(200)
  @Requires('notifications.file')
  @ApiOkResponse({ standardSchema: ConfirmationMatch })
  matchConfirmations(
    @CurrentActor() actor: Actor,
    @Body({ schema: MatchConfirmations }) body: MatchConfirmations,
  ): Promise<ConfirmationMatch> {
    return matchConfirmations(this.casework, actor, body);
  }

  @Post('filings/:id/correction')
  @Requires('notifications.file')
  @ApiCreatedResponse({ standardSchema: FilingResult })
  correctFiling(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: CorrectFiling }) body: CorrectFiling,
  ): Promise<FilingResult> {
    return correctFiling(this.casework, actor, id, body);
  }
}
