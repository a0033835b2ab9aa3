import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  addMission,
  addSite,
  addTechnician,
  listPartners,
  listSites,
  type Actor,
  type Casework,
  type Page,
} from '@sapar/casework';
import {
  CompanyPage,
  Id,
  NewMission,
  NewSite,
  NewTechnician,
  PageQuery,
  Site,
  SitePage,
  type CompanyOut,
} from '@sapar/contracts';
import { z } from 'zod';
import { CASEWORK } from './casework.token.js';
import { CurrentActor, Requires } from './http/requires.js';

const CompanyQuery = PageQuery.extend({ kind: z.enum(['host', 'supplier']) });
const Created = z.object({ id: Id }).meta({ id: 'Created' });
const MissionCreated = z.object({ id: Id, reference: z.string() }).meta({ id: 'MissionCreated' });

@ApiTags('casework')
@Controller('api/v1')
export class CaseworkController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get('companies')
  @Requires('missions.read')
  @ApiOkResponse({ standardSchema: CompanyPage })
  companies(
    @CurrentActor() actor: Actor,
    @Query({ schema: CompanyQuery }) query: z.infer<typeof CompanyQuery>,
  ): Promise<Page<CompanyOut>> {
    return listPartners(this.casework, actor, query.kind, query);
  }

  @Get('sites')
  @Requires('missions.read')
  @ApiOkResponse({ standardSchema: SitePage })
  sites(@CurrentActor() actor: Actor, @Query({ schema: PageQuery }) query: PageQuery): Promise<Page<Site>> {
    return listSites(this.casework, actor, query);
  }

  @Post('sites')
  @Requires('missions.write')
  @ApiCreatedResponse({ standardSchema: Site })
  addSite(@CurrentActor() actor: Actor, @Body({ schema: NewSite }) body: NewSite): Promise<Site> {
    return addSite(this.casework, actor, body);
  }

  @Post('missions')
  @Requires('missions.write')
  @ApiCreatedResponse({ standardSchema: MissionCreated })
  addMission(
    @CurrentActor() actor: Actor,
    @Body({ schema: NewMission }) body: NewMission,
  ): Promise<z.infer<typeof MissionCreated>> {
    return addMission(this.casework, actor, body);
  }

  @Post('technicians')
  @Requires('technicians.write')
  @ApiCreatedResponse({ standardSchema: Created })
  async addTechnician(
    @CurrentActor() actor: Actor,
    @Body({ schema: NewTechnician }) body: NewTechnician,
  ): Promise<z.infer<typeof Created>> {
    return { id: await addTechnician(this.casework, actor, body) };
  }
}
