import { Body, Controller, Get, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  addTechnician,
  changeTechnician,
  listTechnicians,
  listTechnicianShares,
  readDays,
  readTechnician,
  type Actor,
  type Casework,
  type Page,
} from '@sapar/casework';
import {
  ChangeTechnician,
  DaysQuery,
  Id,
  NewTechnician,
  TechnicianQuery,
  Technician,
  TechnicianDays,
  TechnicianPage,
  TechnicianShares,
} from '@sapar/contracts';
import { CASEWORK } from '../casework.token.js';
import { NeedsVersion, ReadVersion } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';

@ApiTags('technicians')
@Controller('api/v1/technicians')
export class TechniciansController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get()
  @Requires('technicians.read')
  @ApiOkResponse({ standardSchema: TechnicianPage })
  technicians(
    @CurrentActor() actor: Actor,
    @Query({ schema: TechnicianQuery }) query: TechnicianQuery,
  ): Promise<Page<Technician>> {
    return listTechnicians(this.casework, actor, query);
  }

  @Get(':id')
  @Requires('technicians.read')
  @ApiOkResponse({ standardSchema: Technician })
  technician(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<Technician> {
    return readTechnician(this.casework, actor, id);
  }

  @Get(':id/shares')
  @Requires('technicians.read')
  @ApiOkResponse({ standardSchema: TechnicianShares })
  shares(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<TechnicianShares> {
    return listTechnicianShares(this.casework, actor, id);
  }

  @Get(':id/days')
  @Requires('technicians.read')
  @ApiOkResponse({ standardSchema: TechnicianDays })
  days(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: DaysQuery }) query: DaysQuery,
  ): Promise<TechnicianDays> {
    return readDays(this.casework, actor, id, query);
  }

  /** Read back under its own transaction: the idempotency key keeps the id alone, nothing personal. */
  @Post()
  @Requires('technicians.write')
  @ApiCreatedResponse({ standardSchema: Technician })
  async addTechnician(
    @CurrentActor() actor: Actor,
    @Body({ schema: NewTechnician }) body: NewTechnician,
  ): Promise<Technician> {
    return readTechnician(this.casework, actor, await addTechnician(this.casework, actor, body));
  }

  @Put(':id')
  @Requires('technicians.write')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: Technician })
  changeTechnician(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
    @Body({ schema: ChangeTechnician }) body: ChangeTechnician,
  ): Promise<Technician> {
    return changeTechnician(this.casework, actor, id, version, body);
  }
}
