import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  addSavedView,
  changeSavedView,
  listSavedViews,
  removeSavedView,
  restoreSavedView,
  startWithoutView,
  startWithView,
  type Actor,
  type Casework,
} from '@sapar/casework';
import { ChangeSavedView, Id, NewSavedView, SavedView, SavedViews } from '@sapar/contracts';
import { CASEWORK } from '../casework.token.js';
import { NeedsVersion, ReadVersion } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';

// A view is a person's own way of reading: whoever may read cases may keep one.
@ApiTags('cases')
@Controller('api/v1/saved-views')
export class SavedViewsController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get()
  @Requires('cases.read')
  @ApiOkResponse({ standardSchema: SavedViews })
  list(@CurrentActor() actor: Actor): Promise<SavedViews> {
    return listSavedViews(this.casework, actor);
  }

  @Post()
  @Requires('cases.read')
  @ApiCreatedResponse({ standardSchema: SavedView })
  add(@CurrentActor() actor: Actor, @Body({ schema: NewSavedView }) body: NewSavedView): Promise<SavedView> {
    return addSavedView(this.casework, actor, body);
  }

  @Put(':id')
  @Requires('cases.read')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: SavedView })
  change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
    @Body({ schema: ChangeSavedView }) body: ChangeSavedView,
  ): Promise<SavedView> {
    return changeSavedView(this.casework, actor, id, version, body);
  }

  @Delete(':id')
  @Requires('cases.read')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: SavedView })
  remove(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
  ): Promise<SavedView> {
    return removeSavedView(this.casework, actor, id, version);
  }

  @Post(':id/restore')
  @HttpCode(200)
  @Requires('cases.read')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: SavedView })
  restore(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
  ): Promise<SavedView> {
    return restoreSavedView(this.casework, actor, id, version);
  }

  @Post(':id/start')
  @HttpCode(200)
  @Requires('cases.read')
  @ApiOkResponse({ standardSchema: SavedView })
  start(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<SavedView> {
    return startWithView(this.casework, actor, id);
  }

  @Delete(':id/start')
  @Requires('cases.read')
  @ApiOkResponse({ standardSchema: SavedView })
  startPlain(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<SavedView> {
    return startWithoutView(this.casework, actor, id);
  }
}
