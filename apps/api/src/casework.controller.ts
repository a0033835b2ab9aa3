import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  addCase,
  listPartners,
  recordArrival,
  type Actor,
  type ArrivalResult,
  type Casework,
  type Page,
} from '@sapar/casework';
import { CompanyPage, Id, NewCase, PageQuery, RecordArrival, type CompanyOut } from '@sapar/contracts';
import { z } from 'zod';
import { CASEWORK } from './casework.token.js';
import { CurrentActor, Requires } from './http/requires.js';

const CompanyQuery = PageQuery.extend({ kind: z.enum(['host', 'supplier']) });
const Created = z.object({ id: Id }).meta({ id: 'Created' });
const ArrivalCreated = z
  .object({ stayId: Id, deadlineId: Id, questions: z.array(z.string()) })
  .meta({ id: 'ArrivalCreated' });

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

  @Post('missions/:id/cases')
  @Requires('cases.write')
  @ApiCreatedResponse({ standardSchema: Created })
  async addCase(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) missionId: string,
    @Body({ schema: NewCase }) body: NewCase,
  ): Promise<z.infer<typeof Created>> {
    return { id: await addCase(this.casework, actor, missionId, body) };
  }

  @Post('cases/:id/arrivals')
  @Requires('stays.record')
  @ApiCreatedResponse({ standardSchema: ArrivalCreated })
  recordArrival(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) caseId: string,
    @Body({ schema: RecordArrival }) body: RecordArrival,
  ): Promise<ArrivalResult> {
    return recordArrival(this.casework, actor, caseId, body);
  }
}
