import { Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  importTechnicians,
  listTechnicianImports,
  previewImport,
  undoTechnicianImport,
  type Actor,
  type Casework,
} from '@sapar/casework';
import { Id, ImportChoices, ImportDone, ImportPreview, ImportUndone, TechnicianImports } from '@sapar/contracts';
import type { FastifyRequest } from 'fastify';
import { CASEWORK } from '../casework.token.js';
import { NeedsVersion, ReadVersion } from '../http/if-match.js';
import { readChosenFile } from '../http/read-chosen-file.js';
import { CurrentActor, Requires } from '../http/requires.js';

const FORM = {
  schema: {
    type: 'object',
    required: ['file'],
    properties: {
      file: { type: 'string', format: 'binary', description: 'XLSX, or CSV in UTF-8, UTF-16 or Windows-1251.' },
      choices: { type: 'string', description: 'ImportChoices as JSON.', example: '{"isDayFirst":true}' },
    },
  },
};

@ApiTags('technicians')
@Controller('api/v1/technician-imports')
export class TechnicianImportsController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get()
  @Requires('technicians.write')
  @ApiOkResponse({ standardSchema: TechnicianImports })
  list(@CurrentActor() actor: Actor): Promise<TechnicianImports> {
    return listTechnicianImports(this.casework, actor);
  }

  @Post('preview')
  @HttpCode(200)
  @Requires('technicians.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody(FORM)
  @ApiOkResponse({ standardSchema: ImportPreview })
  async preview(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<ImportPreview> {
    const { upload, choices } = await readChosenFile(request, ImportChoices);
    return previewImport(this.casework, actor, upload, choices);
  }

  @Post()
  @Requires('technicians.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody(FORM)
  @ApiCreatedResponse({ standardSchema: ImportDone })
  async import(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<ImportDone> {
    const { upload, choices } = await readChosenFile(request, ImportChoices);
    return importTechnicians(this.casework, actor, upload, choices);
  }

  @Post(':id/undo')
  @HttpCode(200)
  @Requires('technicians.write')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: ImportUndone })
  undo(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
  ): Promise<ImportUndone> {
    return undoTechnicianImport(this.casework, actor, id, version);
  }
}
