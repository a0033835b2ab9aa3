import { Readable } from 'node:stream';
import { Body, Controller, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { beginCasePack, type Actor, type Casework, type ExportPart } from '@sapar/casework';
import { Id, NewCasePack } from '@sapar/contracts';
import { formatMoment, packContents } from '@sapar/messages';
import type { FastifyReply } from 'fastify';
import { CASEWORK } from '../casework.token.js';
import { zipOf } from '../exports/zip-of.js';
import { attachmentOf } from '../http/content-disposition.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { makePrint } from '../prints/make-print.js';

type Begun = Awaited<ReturnType<typeof beginCasePack>>;

@ApiTags('cases')
@Controller('api/v1/cases')
export class CasePacksController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  /** What is shown to an inspection: the sheet of the case and its official papers, with a page that says what was left out. */
  @Post(':id/pack')
  @HttpCode(200)
  @Requires('company.read')
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async pack(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: NewCasePack }) body: NewCasePack,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const begun = await beginCasePack(this.casework, actor, id, body);
    const { print } = body;
    const moment = formatMoment(begun.at, print.language);
    const sheet = await makePrint({ print, companyName: begun.companyName, moment });
    const name = `${begun.missionReference} ${begun.personName} ${begun.at.slice(0, 10)}.zip`;
    await reply
      .header('content-type', 'application/zip')
      .header('content-disposition', attachmentOf(name))
      .header('x-content-type-options', 'nosniff')
      .send(Readable.from(zipOf(partsOf(begun, sheet, body), begun.at), { objectMode: false }));
  }
}

/** The page of contents comes last: only then is it known what could be read. */
async function* partsOf(
  { papers, ...said }: Begun,
  sheet: Buffer,
  { print, withParts }: NewCasePack,
): AsyncGenerator<ExportPart> {
  const paths = ['01_case.pdf'];
  const missing: string[] = [];
  yield { path: '01_case.pdf', isPacked: true, content: Readable.from([sheet]) };
  for await (const { path, bytes } of papers) {
    (bytes === null ? missing : paths).push(path);
    if (bytes !== null) yield { path, isPacked: true, content: Readable.from([bytes]) };
  }
  const contents = packContents({ ...said, paths, missing, withParts }, print.language);
  yield { path: '00_contents.txt', isPacked: false, content: Readable.from([contents]) };
}
