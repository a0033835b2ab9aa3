import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { readFileContent, storeFile, type Actor, type Casework } from '@sapar/casework';
import { FileRef, Id } from '@sapar/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CASEWORK } from './casework.token.js';
import { attachmentOf } from './http/content-disposition.js';
import { readUpload } from './http/read-upload.js';
import { CurrentActor, Requires } from './http/requires.js';

const BINARY = { type: 'string', format: 'binary' } as const;

@ApiTags('files')
@Controller('api/v1/files')
export class FilesController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Post()
  @Requires('files.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: BINARY } } })
  @ApiCreatedResponse({ standardSchema: FileRef })
  async store(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<FileRef> {
    return storeFile(this.casework, actor, await readUpload(request));
  }

  /** What a stranger uploaded is saved, never shown: no script of it may run under the product's address. */
  @Get(':id/content')
  @Requires('files.read')
  @ApiProduces('application/pdf', 'image/jpeg', 'image/png')
  @ApiOkResponse({ schema: BINARY })
  async content(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, contentType, bytes } = await readFileContent(this.casework, actor, id);
    await reply
      .header('content-type', contentType)
      .header('content-disposition', attachmentOf(name))
      .header('content-security-policy', "sandbox; default-src 'none'")
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-store')
      .send(bytes);
  }
}
