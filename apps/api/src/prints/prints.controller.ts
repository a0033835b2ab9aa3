import { Body, Controller, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { readPrintHead, type Actor, type Casework } from '@sapar/casework';
import { NewPrint } from '@sapar/contracts';
import { formatMoment } from '@sapar/messages';
import type { FastifyReply } from 'fastify';
import { CASEWORK } from '../casework.token.js';
import { attachmentOf } from '../http/content-disposition.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { makePrint } from './make-print.js';

@ApiTags('prints')
@Controller('api/v1/prints')
export class PrintsController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  /**
   * Lays out what the caller has read already: a list with its filter and its choice of columns, as PDF with tags, language and
   * page numbers. Nothing is looked up but the name of the caller's company, and nothing is kept.
   */
  @Post()
  @HttpCode(200)
  @Requires('cases.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async print(
    @CurrentActor() actor: Actor,
    @Body({ schema: NewPrint }) print: NewPrint,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { companyName, at } = await readPrintHead(this.casework, actor);
    const bytes = await makePrint({ print, companyName, moment: formatMoment(at, print.language) });
    await reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', attachmentOf(`${print.title} ${at.slice(0, 10)}.pdf`))
      .header('x-content-type-options', 'nosniff')
      .send(bytes);
  }
}
