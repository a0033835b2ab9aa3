import { Body, Controller, Delete, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  addDatedPaper,
  changeDatedPaper,
  removeDatedPaper,
  restoreDatedPaper,
  type Actor,
  type Casework,
} from '@sapar/casework';
import { ChangeDatedPaper, DatedPaper, Id, NewDatedPaper } from '@sapar/contracts';
import { CASEWORK } from '../casework.token.js';
import { NeedsVersion, ReadVersion } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';

@ApiTags('cases')
@Controller('api/v1')
export class DatedPapersController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Post('cases/:id/dated-papers')
  @Requires('cases.write')
  @ApiCreatedResponse({ standardSchema: DatedPaper })
  add(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) caseId: string,
    @Body({ schema: NewDatedPaper }) body: NewDatedPaper,
  ): Promise<DatedPaper> {
    return addDatedPaper(this.casework, actor, caseId, body);
  }

  @Put('dated-papers/:id')
  @Requires('cases.write')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: DatedPaper })
  change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
    @Body({ schema: ChangeDatedPaper }) body: ChangeDatedPaper,
  ): Promise<DatedPaper> {
    return changeDatedPaper(this.casework, actor, id, version, body);
  }

  @Delete('dated-papers/:id')
  @Requires('cases.write')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: DatedPaper })
  remove(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
  ): Promise<DatedPaper> {
    return removeDatedPaper(this.casework, actor, id, version);
  }

  @Post('dated-papers/:id/restore')
  @HttpCode(200)
  @Requires('cases.write')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: DatedPaper })
  restore(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
  ): Promise<DatedPaper> {
    return restoreDatedPaper(this.casework, actor, id, version);
  }
}
