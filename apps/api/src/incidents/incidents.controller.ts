import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  addIncident,
  changeIncident,
  closeIncident,
  listIncidents,
  readIncident,
  readIncidentHistory,
  reopenIncident,
  type Actor,
  type Casework,
} from '@sapar/casework';
import { ChangeIncident, CloseIncident, CompanyEvents, Id, Incident, Incidents, NewIncident } from '@sapar/contracts';
import { CASEWORK } from '../casework.token.js';
import { NeedsVersion, ReadVersion } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';

@ApiTags('incidents')
@Controller('api/v1/incidents')
export class IncidentsController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get()
  @Requires('incidents.read')
  @ApiOkResponse({ standardSchema: Incidents })
  list(@CurrentActor() actor: Actor): Promise<Incidents> {
    return listIncidents(this.casework, actor);
  }

  @Post()
  @Requires('incidents.write')
  @ApiCreatedResponse({ standardSchema: Incident })
  add(@CurrentActor() actor: Actor, @Body({ schema: NewIncident }) body: NewIncident): Promise<Incident> {
    return addIncident(this.casework, actor, body);
  }

  @Get(':id')
  @Requires('incidents.read')
  @ApiOkResponse({ standardSchema: Incident })
  read(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<Incident> {
    return readIncident(this.casework, actor, id);
  }

  @Put(':id')
  @Requires('incidents.write')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: Incident })
  change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
    @Body({ schema: ChangeIncident }) body: ChangeIncident,
  ): Promise<Incident> {
    return changeIncident(this.casework, actor, id, version, body);
  }

  @Get(':id/history')
  @Requires('incidents.read')
  @ApiOkResponse({ standardSchema: CompanyEvents })
  history(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<CompanyEvents> {
    return readIncidentHistory(this.casework, actor, id);
  }

  @Post(':id/closing')
  @HttpCode(200)
  @Requires('incidents.close')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: Incident })
  close(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
    @Body({ schema: CloseIncident }) body: CloseIncident,
  ): Promise<Incident> {
    return closeIncident(this.casework, actor, id, version, body);
  }

  @Delete(':id/closing')
  @Requires('incidents.close')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: Incident })
  reopen(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
  ): Promise<Incident> {
    return reopenIncident(this.casework, actor, id, version);
  }
}
