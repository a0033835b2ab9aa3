import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { listPartners, namePartner, type Actor, type Casework, type Page } from '@sapar/casework';
import { CompanyOut, CompanyPage, NewPartner, PageQuery } from '@sapar/contracts';
import { z } from 'zod';
import { CASEWORK } from '../casework.token.js';
import { CurrentActor, Requires } from '../http/requires.js';

const CompanyQuery = PageQuery.extend({ kind: z.enum(['host', 'supplier']) });

@ApiTags('companies')
@Controller('api/v1/companies')
export class CompaniesController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get()
  @Requires('missions.read')
  @ApiOkResponse({ standardSchema: CompanyPage })
  companies(
    @CurrentActor() actor: Actor,
    @Query({ schema: CompanyQuery }) query: z.infer<typeof CompanyQuery>,
  ): Promise<Page<CompanyOut>> {
    return listPartners(this.casework, actor, query.kind, query);
  }

  @Post()
  @Requires('missions.write')
  @ApiCreatedResponse({ standardSchema: CompanyOut })
  name(@CurrentActor() actor: Actor, @Body({ schema: NewPartner }) body: NewPartner): Promise<CompanyOut> {
    return namePartner(this.casework, actor, body);
  }
}
