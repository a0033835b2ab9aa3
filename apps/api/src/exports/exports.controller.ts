import { Readable } from 'node:stream';
import { Body, Controller, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  beginCompanyExport,
  beginPersonExport,
  EXPORTED_TABLES,
  type Actor,
  type Casework,
  type ExportPart,
  type StartedExport,
} from '@sapar/casework';
import { AskExport, Id } from '@sapar/contracts';
import type { Language } from '@sapar/messages';
import { exportReadme } from '@sapar/messages';
import type { FastifyReply } from 'fastify';
import { CASEWORK } from '../casework.token.js';
import { attachmentOf } from '../http/content-disposition.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { zipOf } from './zip-of.js';

const ARCHIVE = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('personal data')
@Controller('api/v1')
export class ExportsController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  /** An export is an act: it leaves a line, so nothing but POST gives it. */
  @Post('company/export')
  @HttpCode(200)
  @Requires('company.manage')
  @ApiProduces('application/zip')
  @ApiOkResponse(ARCHIVE)
  async company(
    @CurrentActor() actor: Actor,
    @Body({ schema: AskExport }) body: AskExport,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await send(reply, await beginCompanyExport(this.casework, actor, body), actor.language);
  }

  @Post('technicians/:id/export')
  @HttpCode(200)
  @Requires('identity.read')
  @ApiProduces('application/zip')
  @ApiOkResponse(ARCHIVE)
  async person(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: AskExport }) body: AskExport,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await send(reply, await beginPersonExport(this.casework, actor, id, body), actor.language);
  }
}

async function send(reply: FastifyReply, started: StartedExport, language: Language): Promise<void> {
  const { companyName, personName, at } = started.head;
  const archive = zipOf(withReadme(started, language), at);
  await reply
    .header('content-type', 'application/zip')
    .header('content-disposition', attachmentOf(`${personName ?? companyName} ${at.slice(0, 10)}.zip`))
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .send(Readable.from(archive, { objectMode: false }));
}

/** The read-me comes last: only then is it known what is in. */
async function* withReadme({ head, parts, tally }: StartedExport, language: Language): AsyncGenerator<ExportPart> {
  yield* parts;
  const tables = EXPORTED_TABLES.flatMap(({ table, topic }) => {
    const rows = tally.rows.get(table);
    return rows === undefined ? [] : [{ table, topic, rows }];
  });
  const { asked, ...facts } = head;
  const text = exportReadme({ ...facts, ...asked, tables, files: tally.files, missing: tally.missing }, language);
  yield { path: 'README.txt', isPacked: false, content: [text] as unknown as AsyncIterable<string> };
}
