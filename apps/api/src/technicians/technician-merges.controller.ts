import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { listMerges, mergeTechnicians, previewMerge, undoMerge, type Actor, type Casework } from '@sapar/casework';
import {
  AskMerge,
  Id,
  MergePreview,
  MergeTechnicians,
  MergeUndone,
  TechnicianMerge,
  TechnicianMerges,
} from '@sapar/contracts';
import { CASEWORK } from '../casework.token.js';
import { NeedsVersion, ReadVersion } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';

/** Two entries of one person are made one, and taken apart again. */
@ApiTags('technicians')
@Controller('api/v1')
export class TechnicianMergesController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Post('technicians/:id/merge-previews')
  @HttpCode(200)
  @Requires('technicians.write')
  @ApiOkResponse({ standardSchema: MergePreview })
  preview(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: AskMerge }) body: AskMerge,
  ): Promise<MergePreview> {
    return previewMerge(this.casework, actor, id, body);
  }

  @Get('technicians/:id/merges')
  @Requires('technicians.read')
  @ApiOkResponse({ standardSchema: TechnicianMerges })
  merges(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<TechnicianMerges> {
    return listMerges(this.casework, actor, id);
  }

  @Post('technicians/:id/merges')
  @Requires('technicians.write')
  @NeedsVersion()
  @ApiCreatedResponse({ standardSchema: TechnicianMerge })
  merge(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
    @Body({ schema: MergeTechnicians }) body: MergeTechnicians,
  ): Promise<TechnicianMerge> {
    return mergeTechnicians(this.casework, actor, id, version, body);
  }

  @Post('technician-merges/:id/undo')
  @HttpCode(200)
  @Requires('technicians.write')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: MergeUndone })
  undo(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
  ): Promise<MergeUndone> {
    return undoMerge(this.casework, actor, id, version);
  }
}
