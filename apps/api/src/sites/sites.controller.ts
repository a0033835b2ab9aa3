import { Body, Controller, Get, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { addSite, changeSite, listSites, type Actor, type Casework, type Page } from '@sapar/casework';
import { ChangeSite, Id, NewSite, SiteQuery, Site, SitePage } from '@sapar/contracts';
import { CASEWORK } from '../casework.token.js';
import { NeedsVersion, ReadVersion } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';

@ApiTags('sites')
@Controller('api/v1/sites')
export class SitesController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get()
  @Requires('missions.read')
  @ApiOkResponse({ standardSchema: SitePage })
  sites(@CurrentActor() actor: Actor, @Query({ schema: SiteQuery }) query: SiteQuery): Promise<Page<Site>> {
    return listSites(this.casework, actor, query);
  }

  @Post()
  @Requires('missions.write')
  @ApiCreatedResponse({ standardSchema: Site })
  addSite(@CurrentActor() actor: Actor, @Body({ schema: NewSite }) body: NewSite): Promise<Site> {
    return addSite(this.casework, actor, body);
  }

  @Put(':id')
  @Requires('missions.write')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: Site })
  changeSite(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
    @Body({ schema: ChangeSite }) body: ChangeSite,
  ): Promise<Site> {
    return changeSite(this.casework, actor, id, version, body);
  }
}
