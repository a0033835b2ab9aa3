import { PassThrough } from 'node:stream';
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { readChange, type Actor, type Casework, type LiveFeed } from '@sapar/casework';
import { ChangeTold, Id, LiveQuery, type LiveChange } from '@sapar/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CASEWORK } from '../casework.token.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { callerOf } from '../http/session.hook.js';
import { LIVE } from './live.token.js';

const RETRY_MILLISECONDS = 3_000;
/** A reader that takes nothing for so long is let go; it asks again with the last number it has read. */
const UNREAD_BYTES = 262_144;
const POSITION = /^\d{1,15}$/;

@ApiTags('live')
@Controller('api/v1')
export class LiveController {
  constructor(
    @Inject(CASEWORK) private readonly casework: Casework,
    @Inject(LIVE) private readonly live: LiveFeed,
  ) {}

  /**
   * A stream of what changes in rows that the caller may read, by kind and id. Whoever does not ask for a stream with
   * `Accept: text/event-stream` is told what there is and not held.
   */
  @Get('events')
  @Requires('cases.read')
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  async events(
    @CurrentActor() actor: Actor,
    @Query({ schema: LiveQuery }) { after }: LiveQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const stream = new PassThrough();
    const write = (text: string): void => {
      if (stream.writableEnded) return;
      stream.write(text);
      if (stream.writableLength > UNREAD_BYTES) stream.destroy();
    };
    write(`retry: ${String(RETRY_MILLISECONDS)}\n\n`);
    const leave = await this.live.join({
      actor,
      after: positionOf(request) ?? after ?? null,
      isStillThere: async () => (await callerOf(this.casework, request))?.tenantId === actor.tenantId,
      tell: (changes, upTo) => write(textOf(changes, upTo)),
      beat: () => write(': still here\n\n'),
      end: () => stream.end(),
    });
    stream.once('close', leave);
    if (request.headers.accept?.includes('text/event-stream') !== true) stream.end();
    await reply
      .header('content-type', 'text/event-stream; charset=utf-8')
      .header('x-accel-buffering', 'no')
      .send(stream);
  }

  /** Who has made a change that the stream told of. */
  @Get('changes/:id')
  @Requires('cases.read')
  @ApiOkResponse({ standardSchema: ChangeTold })
  change(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<ChangeTold> {
    return readChange(this.casework, actor, id);
  }
}

/** What a browser says by itself when it comes back is newer than what the address was made with. */
function positionOf({ headers }: FastifyRequest): number | null {
  const said = headers['last-event-id'];
  return typeof said === 'string' && POSITION.test(said) ? Number(said) : null;
}

/** Changes, then the number up to which the reader knows all, also of what is not for it; `reset`: look at everything anew. */
function textOf(changes: readonly LiveChange[] | null, upTo: number): string {
  const told = (changes ?? []).map((change) => `event: change\ndata: ${JSON.stringify(change)}\n\n`);
  return `${told.join('')}id: ${String(upTo)}\nevent: ${changes === null ? 'reset' : 'known'}\ndata: {}\n\n`;
}
