import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { listPartners, type Actor, type Casework, type Page } from '@sapar/casework';
import { CompanyPage, PageQuery, type CompanyOut } from '@sapar/contracts';
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
}
