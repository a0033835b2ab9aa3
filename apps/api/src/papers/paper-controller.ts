import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, type Type } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  addPaper,
  changePaper,
  listPapers,
  readPaperHistory,
  removePaper,
  restorePaper,
  type Actor,
  type Casework,
  type PaperNoun,
} from '@sapar/casework';
import { CompanyEvents, Id, type Permission } from '@sapar/contracts';
import type { z } from 'zod';
import { CASEWORK } from '../casework.token.js';
import { NeedsVersion, ReadVersion } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';

type Facts = Readonly<Record<string, unknown>>;

export interface PaperRoutes {
  readonly noun: PaperNoun;
  /** `technicians/:id/passports`; of a company's own papers the plural alone. */
  readonly list: string;
  /** `passports`: where one of them is. */
  readonly one: string;
  readonly reads: Permission;
  readonly writes: Permission;
  readonly New: z.ZodType<Facts>;
  readonly Change: z.ZodType<Facts>;
  readonly One: z.ZodType;
  readonly Many: z.ZodType;
}

const Parent = Id.optional();

/** The routes of one kind of paper, each with the schemas of that kind. */
export const paperControllers = (routes: PaperRoutes): readonly Type[] => [
  named(listController(routes), `${pascal(routes.noun.name)}ListController`),
  named(oneController(routes), `${pascal(routes.noun.name)}Controller`),
];

// Operations are named by their class: every kind of paper would otherwise answer to one name.
const named = (controller: Type, value: string): Type => Object.defineProperty(controller, 'name', { value });
const pascal = (name: string): string =>
  name.replace(/(?:^|-)([a-z])/g, (_all, letter: string) => letter.toUpperCase());

/** What hangs on one thing, and one more of it. */
function listController({ noun, list, one, reads, writes, New, One, Many }: PaperRoutes): Type {
  @ApiTags(one)
  @Controller(`api/v1/${list}`)
  class PaperListController {
    constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

    @Get()
    @Requires(reads)
    @ApiOkResponse({ standardSchema: Many })
    list(@CurrentActor() actor: Actor, @Param('id', { schema: Parent }) parentId?: string): Promise<unknown> {
      return listPapers(this.casework, actor, noun, parentId ?? actor.tenantId);
    }

    @Post()
    @Requires(writes)
    @ApiCreatedResponse({ standardSchema: One })
    add(
      @CurrentActor() actor: Actor,
      @Body({ schema: New }) body: Facts,
      @Param('id', { schema: Parent }) parentId?: string,
    ): Promise<unknown> {
      return addPaper(this.casework, actor, noun, parentId ?? actor.tenantId, body);
    }
  }
  return PaperListController;
}

/** One of them: corrected, taken back, put back, and what has happened to it. */
function oneController({ noun, one, reads, writes, Change, One }: PaperRoutes): Type {
  @ApiTags(one)
  @Controller(`api/v1/${one}/:id`)
  class PaperController {
    constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

    @Put()
    @Requires(writes)
    @NeedsVersion()
    @ApiOkResponse({ standardSchema: One })
    change(
      @CurrentActor() actor: Actor,
      @Param('id', { schema: Id }) id: string,
      @ReadVersion() version: number,
      @Body({ schema: Change }) body: Facts,
    ): Promise<unknown> {
      return changePaper(this.casework, actor, noun, id, version, body);
    }

    @Delete()
    @Requires(writes)
    @NeedsVersion()
    @ApiOkResponse({ standardSchema: One })
    remove(
      @CurrentActor() actor: Actor,
      @Param('id', { schema: Id }) id: string,
      @ReadVersion() version: number,
    ): Promise<unknown> {
      return removePaper(this.casework, actor, noun, { id, version });
    }

    @Post('restore')
    @HttpCode(200)
    @Requires(writes)
    @NeedsVersion()
    @ApiOkResponse({ standardSchema: One })
    restore(
      @CurrentActor() actor: Actor,
      @Param('id', { schema: Id }) id: string,
      @ReadVersion() version: number,
    ): Promise<unknown> {
      return restorePaper(this.casework, actor, noun, { id, version });
    }

    @Get('history')
    @Requires(reads)
    @ApiOkResponse({ standardSchema: CompanyEvents })
    history(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<CompanyEvents> {
      return readPaperHistory(this.casework, actor, noun, id);
    }
  }
  return PaperController;
}
