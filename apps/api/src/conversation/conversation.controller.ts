import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  addMessage,
  changeMessage,
  listMentionables,
  listMessages,
  markMessagesRead,
  removeMessage,
  restoreMessage,
  type Actor,
  type Casework,
} from '@sapar/casework';
import {
  CaseMessage,
  ChangeMessage,
  Id,
  Mentionables,
  MessagePage,
  MessageQuery,
  MessagesRead,
  NewMessage,
} from '@sapar/contracts';
import { CASEWORK } from '../casework.token.js';
import { NeedsVersion, ReadVersion } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';

/** Reading is for the house: a guest of a company does not hear what its people say. */
@ApiTags('conversation')
@Controller('api/v1')
export class ConversationController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get('cases/:id/messages')
  @Requires('company.read')
  @ApiOkResponse({ standardSchema: MessagePage })
  list(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) caseId: string,
    @Query({ schema: MessageQuery }) query: MessageQuery,
  ): Promise<MessagePage> {
    return listMessages(this.casework, actor, caseId, query);
  }

  @Get('cases/:id/mentionables')
  @Requires('company.read')
  @ApiOkResponse({ standardSchema: Mentionables })
  mentionables(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) caseId: string): Promise<Mentionables> {
    return listMentionables(this.casework, actor, caseId);
  }

  @Post('cases/:id/messages/reading')
  @HttpCode(200)
  @Requires('company.read')
  @ApiOkResponse({ standardSchema: MessagesRead })
  read(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) caseId: string,
    @Body({ schema: MessagesRead }) body: MessagesRead,
  ): Promise<MessagesRead> {
    return markMessagesRead(this.casework, actor, caseId, body);
  }

  @Post('cases/:id/messages')
  @Requires('cases.write')
  @ApiCreatedResponse({ standardSchema: CaseMessage })
  add(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) caseId: string,
    @Body({ schema: NewMessage }) body: NewMessage,
  ): Promise<CaseMessage> {
    return addMessage(this.casework, actor, caseId, body);
  }

  @Put('messages/:id')
  @Requires('cases.write')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: CaseMessage })
  change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
    @Body({ schema: ChangeMessage }) body: ChangeMessage,
  ): Promise<CaseMessage> {
    return changeMessage(this.casework, actor, id, version, body);
  }

  @Delete('messages/:id')
  @Requires('cases.write')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: CaseMessage })
  remove(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
  ): Promise<CaseMessage> {
    return removeMessage(this.casework, actor, id, version);
  }

  @Post('messages/:id/restore')
  @HttpCode(200)
  @Requires('cases.write')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: CaseMessage })
  restore(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
  ): Promise<CaseMessage> {
    return restoreMessage(this.casework, actor, id, version);
  }
}
