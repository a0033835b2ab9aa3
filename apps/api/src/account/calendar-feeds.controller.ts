import { createHash } from 'node:crypto';
import { Body, Controller, Delete, Get, Headers, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  CaseworkError,
  listCalendarFeeds,
  makeCalendarFeed,
  readCalendarFeed,
  revokeCalendarFeed,
  type Actor,
  type CalendarOfMember,
  type Casework,
} from '@sapar/casework';
import { CalendarFeeds, Id, MadeCalendarFeed, NewCalendarFeed } from '@sapar/contracts';
import { calendarEventOf, writeCalendar } from '@sapar/mail';
import { calendarWords } from '@sapar/messages';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { CASEWORK } from '../casework.token.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { PublicAddress } from '../http/site.js';

const ENDING = '.ics';

/**
 * Addresses for calendar programs. They are made and revoked at a screen, by no program, and after the second step where the
 * company asks for one: an address outlives the session. Whoever has one reads the days and nothing else.
 */
@ApiTags('calendar-feeds')
@Controller()
export class CalendarFeedsController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get('api/v1/calendar-feeds')
  @Requires('session.read', { isAfterStep: true })
  @ApiOkResponse({ standardSchema: CalendarFeeds })
  list(@CurrentActor() actor: Actor): Promise<CalendarFeeds> {
    return listCalendarFeeds(this.casework, actor);
  }

  @Post('api/v1/calendar-feeds')
  @Requires('session.read', { isAfterStep: true })
  @ApiCreatedResponse({ standardSchema: MadeCalendarFeed })
  make(
    @CurrentActor() actor: Actor,
    @Body({ schema: NewCalendarFeed }) body: NewCalendarFeed,
  ): Promise<MadeCalendarFeed> {
    return makeCalendarFeed(this.casework, actor, body);
  }

  @Delete('api/v1/calendar-feeds/:id')
  @HttpCode(204)
  @Requires('session.read', { isAfterStep: true })
  @ApiNoContentResponse()
  revoke(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<void> {
    return revokeCalendarFeed(this.casework, actor, id);
  }

  @Get('feeds/:file')
  @Requires('nobody')
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' } })
  async read(
    @Param('file', { schema: z.string().min(1).max(100) }) file: string,
    @PublicAddress() address: string | null,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!file.endsWith(ENDING)) throw new CaseworkError('not-found');
    const text = textOf(await readCalendarFeed(this.casework, file.slice(0, -ENDING.length)), address);
    const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
    void reply.header('etag', etag).header('cache-control', 'private, no-cache');
    if (known === etag) await reply.code(304).send();
    else await reply.header('content-type', 'text/calendar; charset=utf-8').send(text);
  }
}

function textOf({ language, areInitials, days }: CalendarOfMember, address: string | null): string {
  const events = days.map(({ caseId, ...day }) =>
    calendarEventOf({ ...day, url: address === null ? null : `${address}/cases/${caseId}` }, { language, areInitials }),
  );
  return writeCalendar(calendarWords(language).calendar, 'publish', events);
}
