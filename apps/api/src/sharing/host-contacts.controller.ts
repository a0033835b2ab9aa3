import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  addHostContact,
  changeHostContact,
  fileByContact,
  listHostContactMails,
  listHostContacts,
  openContactPage,
  removeHostContact,
  restoreHostContact,
  uploadByContact,
  type Actor,
  type Casework,
} from '@sapar/casework';
import {
  ChangeHostContact,
  ContactPage,
  FileRef,
  FilingResult,
  HostContact,
  HostContactMails,
  HostContacts,
  Id,
  NewHostContact,
  RecordFiling,
} from '@sapar/contracts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CASEWORK } from '../casework.token.js';
import { NeedsVersion, ReadVersion } from '../http/if-match.js';
import { readUpload } from '../http/read-upload.js';
import { CurrentActor, Requires } from '../http/requires.js';

const IdParam = { schema: Id };

/** Who is written to at a host that has not joined: named by the supplier, for a mission or one of its cases. */
@ApiTags('sharing')
@Controller('api/v1')
export class HostContactsController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get('missions/:id/host-contacts')
  @Requires('missions.read')
  @ApiOkResponse({ standardSchema: HostContacts })
  list(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<HostContacts> {
    return listHostContacts(this.casework, actor, id);
  }

  @Post('missions/:id/host-contacts')
  @Requires('missions.write')
  @ApiCreatedResponse({ standardSchema: HostContact })
  add(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body({ schema: NewHostContact }) body: NewHostContact,
  ): Promise<HostContact> {
    return addHostContact(this.casework, actor, id, body);
  }

  @Put('host-contacts/:id')
  @Requires('missions.write')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: HostContact })
  change(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @ReadVersion() version: number,
    @Body({ schema: ChangeHostContact }) body: ChangeHostContact,
  ): Promise<HostContact> {
    return changeHostContact(this.casework, actor, { id, version }, body);
  }

  @Delete('host-contacts/:id')
  @Requires('missions.write')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: HostContact })
  remove(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @ReadVersion() version: number,
  ): Promise<HostContact> {
    return removeHostContact(this.casework, actor, id, version);
  }

  @Post('host-contacts/:id/restore')
  @HttpCode(200)
  @Requires('missions.write')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: HostContact })
  restore(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @ReadVersion() version: number,
  ): Promise<HostContact> {
    return restoreHostContact(this.casework, actor, id, version);
  }

  @Get('host-contacts/:id/mails')
  @Requires('missions.read')
  @ApiOkResponse({ standardSchema: HostContactMails })
  mails(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<HostContactMails> {
    return listHostContactMails(this.casework, actor, id);
  }
}

const Token = z.string().min(1).max(100);
const UPLOAD = { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } };

/** Without an account: the page of a mail to a contact; reading shows, only posting records. */
@ApiTags('sharing')
@Controller('api/v1/contact-pages')
export class ContactPagesController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get(':token')
  @Requires('nobody')
  @ApiOkResponse({ standardSchema: ContactPage })
  read(@Param('token', { schema: Token }) token: string): Promise<ContactPage> {
    return openContactPage(this.casework, token);
  }

  @Post(':token/filings')
  @HttpCode(200)
  @Requires('nobody')
  @ApiOkResponse({ standardSchema: FilingResult })
  file(
    @Param('token', { schema: Token }) token: string,
    @Body({ schema: RecordFiling }) body: RecordFiling,
  ): Promise<FilingResult> {
    return fileByContact(this.casework, token, body);
  }

  @Post(':token/files')
  @Requires('nobody')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: UPLOAD })
  @ApiCreatedResponse({ standardSchema: FileRef })
  async upload(@Param('token', { schema: Token }) token: string, @Req() request: FastifyRequest): Promise<FileRef> {
    // Who has no link sends no ten megabytes either.
    await openContactPage(this.casework, token);
    return uploadByContact(this.casework, token, await readUpload(request));
  }
}
