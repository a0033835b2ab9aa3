import { Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { exportLedger, listLedger, sendTestMail, type Actor, type Casework, type Page } from '@sapar/casework';
import { Id, LedgerExportQuery, LedgerPage, LedgerQuery, TestMail, type LedgerRow } from '@sapar/contracts';
import type { FastifyReply } from 'fastify';
import { CASEWORK } from './casework.token.js';
import { CurrentActor, Requires } from './http/requires.js';

@ApiTags('reminders')
@Controller('api/v1')
export class ReminderLedgerController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get('reminders')
  @Requires('ledger.read')
  @ApiOkResponse({ standardSchema: LedgerPage })
  list(@CurrentActor() actor: Actor, @Query({ schema: LedgerQuery }) query: LedgerQuery): Promise<Page<LedgerRow>> {
    return listLedger(this.casework, actor, query);
  }

  @Get('reminders/export')
  @Requires('ledger.read')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async export(
    @CurrentActor() actor: Actor,
    @Query({ schema: LedgerExportQuery }) query: LedgerExportQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, text } = await exportLedger(this.casework, actor, query);
    await reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('cache-control', 'private, no-store')
      .send(text);
  }

  @Post('reminders/:id/test-mail')
  @HttpCode(200)
  @Requires('cases.write')
  @ApiOkResponse({ standardSchema: TestMail })
  test(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<TestMail> {
    return sendTestMail(this.casework, actor, id);
  }
}
