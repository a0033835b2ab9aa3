import { Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  listTechnicianLinks,
  makeTechnicianLink,
  resendTechnicianLink,
  revokeTechnicianLink,
  type Actor,
  type Casework,
} from '@sapar/casework';
import { Id, TechnicianLink, TechnicianLinks } from '@sapar/contracts';
import { CASEWORK } from '../casework.token.js';
import { NeedsVersion, ReadVersion } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';

/** The technician's own way into the own case: either company sends it and takes it back. */
@ApiTags('technicians')
@Controller('api/v1')
export class TechnicianLinksController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get('cases/:id/technician-links')
  @Requires('cases.read')
  @ApiOkResponse({ standardSchema: TechnicianLinks })
  list(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<TechnicianLinks> {
    return listTechnicianLinks(this.casework, actor, id);
  }

  @Post('cases/:id/technician-links')
  @Requires('cases.write')
  @ApiCreatedResponse({ standardSchema: TechnicianLink })
  make(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<TechnicianLink> {
    return makeTechnicianLink(this.casework, actor, id);
  }

  @Post('technician-links/:id/resending')
  @HttpCode(200)
  @Requires('cases.write')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: TechnicianLink })
  resend(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
  ): Promise<TechnicianLink> {
    return resendTechnicianLink(this.casework, actor, id, version);
  }

  @Delete('technician-links/:id')
  @HttpCode(204)
  @Requires('cases.write')
  @NeedsVersion()
  @ApiNoContentResponse()
  revoke(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
  ): Promise<void> {
    return revokeTechnicianLink(this.casework, actor, id, version);
  }
}
