import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  addSignatory,
  changeSignatory,
  listSignatories,
  readSignatoryHistory,
  restoreSignatory,
  retireSignatory,
  type Actor,
  type Casework,
} from '@sapar/casework';
import { ChangeSignatory, CompanyEvents, Id, NewSignatory, Signatories, Signatory } from '@sapar/contracts';
import { CASEWORK } from '../casework.token.js';
import { NeedsVersion, ReadVersion } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';

@ApiTags('signatories')
@Controller('api/v1/signatories')
export class SignatoriesController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get()
  @Requires('company.read')
  @ApiOkResponse({ standardSchema: Signatories })
  list(@CurrentActor() actor: Actor): Promise<Signatories> {
    return listSignatories(this.casework, actor);
  }

  @Post()
  @Requires('signatories.write')
  @ApiCreatedResponse({ standardSchema: Signatory })
  add(@CurrentActor() actor: Actor, @Body({ schema: NewSignatory }) body: NewSignatory): Promise<Signatory> {
    return addSignatory(this.casework, actor, body);
  }

  @Put(':id')
  @Requires('signatories.write')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: Signatory })
  change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
    @Body({ schema: ChangeSignatory }) body: ChangeSignatory,
  ): Promise<Signatory> {
    return changeSignatory(this.casework, actor, id, version, body);
  }

  @Get(':id/history')
  @Requires('company.read')
  @ApiOkResponse({ standardSchema: CompanyEvents })
  history(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<CompanyEvents> {
    return readSignatoryHistory(this.casework, actor, id);
  }

  @Post(':id/retirement')
  @HttpCode(200)
  @Requires('signatories.write')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: Signatory })
  retire(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
  ): Promise<Signatory> {
    return retireSignatory(this.casework, actor, id, version);
  }

  @Delete(':id/retirement')
  @Requires('signatories.write')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: Signatory })
  restore(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
  ): Promise<Signatory> {
    return restoreSignatory(this.casework, actor, id, version);
  }
}
