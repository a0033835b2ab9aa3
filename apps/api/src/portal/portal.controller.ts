import { Body, Controller, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { changePortalForm, openCopySheet, type Actor, type Casework } from '@sapar/casework';
import { AskCopySheet, ChangePortalForm, CopySheet, Id, PortalForm, PortalFormName } from '@sapar/contracts';
import type { z } from 'zod';
import { CASEWORK } from '../casework.token.js';
import { NeedsVersion, ReadVersion } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';

@ApiTags('portal')
@Controller('api/v1')
export class PortalController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Post('cases/:id/copy-sheet')
  @HttpCode(200)
  @Requires('notifications.file')
  @ApiOkResponse({ standardSchema: CopySheet })
  open(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: AskCopySheet }) body: AskCopySheet,
  ): Promise<CopySheet> {
    return openCopySheet(this.casework, actor, id, body);
  }

  @Put('portal-forms/:form')
  @Requires('notifications.file')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: PortalForm })
  change(
    @CurrentActor() actor: Actor,
    @Param('form', { schema: PortalFormName }) form: z.infer<typeof PortalFormName>,
    @ReadVersion() version: number,
    @Body({ schema: ChangePortalForm }) body: ChangePortalForm,
  ): Promise<PortalForm> {
    return changePortalForm(this.casework, actor, form, version, body);
  }
}
