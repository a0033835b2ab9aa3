import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { listJournal, readJournalChoices, type Actor, type Casework, type Page } from '@sapar/casework';
import { JournalChoices, JournalPage, JournalQuery, type JournalLine } from '@sapar/contracts';
import { CASEWORK } from '../casework.token.js';
import { CurrentActor, Requires } from '../http/requires.js';

@ApiTags('journal')
@Controller('api/v1/journal')
export class JournalController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get()
  @Requires('journal.read')
  @ApiOkResponse({ standardSchema: JournalPage })
  lines(
    @CurrentActor() actor: Actor,
    @Query({ schema: JournalQuery }) query: JournalQuery,
  ): Promise<Page<JournalLine>> {
    return listJournal(this.casework, actor, query);
  }

  @Get('choices')
  @Requires('journal.read')
  @ApiOkResponse({ standardSchema: JournalChoices })
  choices(@CurrentActor() actor: Actor): Promise<JournalChoices> {
    return readJournalChoices(this.casework, actor);
  }
}
