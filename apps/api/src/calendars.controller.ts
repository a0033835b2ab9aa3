import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { editCalendar, exportCalendar, importCalendar, readCalendar, type Actor, type Casework } from '@sapar/casework';
import {
  CalendarCountry,
  CalendarEdited,
  CalendarYearNumber,
  CalendarYearOut,
  DryRunQuery,
  EditCalendar,
  ExportQuery,
  ImportQuery,
} from '@sapar/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CASEWORK } from './casework.token.js';
import { attachmentOf } from './http/content-disposition.js';
import { isDryRun } from './http/dry-run.js';
import { readUpload } from './http/read-upload.js';
import { CurrentActor, Requires } from './http/requires.js';

const BINARY = { type: 'string', format: 'binary' } as const;

@ApiTags('calendars')
@Controller('api/v1')
export class CalendarsController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get('calendars/:country/:year')
  @Requires('deadlines.read')
  @ApiOkResponse({ standardSchema: CalendarYearOut })
  calendar(
    @CurrentActor() actor: Actor,
    @Param('country', { schema: CalendarCountry }) country: string,
    @Param('year', { schema: CalendarYearNumber }) year: number,
  ): Promise<CalendarYearOut> {
    return readCalendar(this.casework, actor, { country, year });
  }

  /** A new edition of the whole year; the earlier ones are kept. */
  @Post('calendars/:country/:year')
  @HttpCode(200)
  @Requires('law.decide')
  @ApiOkResponse({ standardSchema: CalendarEdited })
  edit(
    @CurrentActor() actor: Actor,
    @Param('country', { schema: CalendarCountry }) country: string,
    @Param('year', { schema: CalendarYearNumber }) year: number,
    @Query({ schema: DryRunQuery }) query: DryRunQuery,
    @Body({ schema: EditCalendar }) body: EditCalendar,
  ): Promise<CalendarEdited> {
    return editCalendar(this.casework, actor, { country, year, isDry: isDryRun(query) }, body);
  }

  @Get('calendars/:country/:year/export')
  @Requires('deadlines.read')
  @ApiProduces('text/csv', 'application/json')
  @ApiOkResponse({ schema: BINARY })
  async export(
    @CurrentActor() actor: Actor,
    @Param('country', { schema: CalendarCountry }) country: string,
    @Param('year', { schema: CalendarYearNumber }) year: number,
    @Query({ schema: ExportQuery }) query: ExportQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, contentType, text } = await exportCalendar(this.casework, actor, { country, year }, query);
    await reply
      .header('content-type', contentType)
      .header('content-disposition', attachmentOf(name))
      .header('cache-control', 'private, no-store')
      .send(text);
  }

  /** Whole years of Kazakhstan from one CSV or JSON file; a fault in one line takes in none. */
  @Post('calendar-imports')
  @HttpCode(200)
  @Requires('law.decide')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: BINARY } } })
  @ApiOkResponse({ standardSchema: CalendarEdited })
  async import(
    @CurrentActor() actor: Actor,
    @Query({ schema: ImportQuery }) query: ImportQuery,
    @Req() request: FastifyRequest,
  ): Promise<CalendarEdited> {
    const { bytes } = await readUpload(request);
    return importCalendar(this.casework, actor, bytes, { ...query, dryRun: isDryRun(query) ? 'true' : 'false' });
  }
}
