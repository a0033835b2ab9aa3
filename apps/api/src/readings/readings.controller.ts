import { Body, Controller, Get, Header, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { listReadings, readIdentity, readPassport, type Actor, type Casework } from '@sapar/casework';
import { Id, IdentityReading, PassportReading, ReadIdentity, Readings, ReadPassport } from '@sapar/contracts';
import { CASEWORK } from '../casework.token.js';
import { CurrentActor, Requires } from '../http/requires.js';

@ApiTags('technicians')
@Controller('api/v1/technicians')
export class ReadingsController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  /** A reading is an act: it leaves a line, so nothing but POST tells the number. */
  @Post(':id/passport-readings')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Requires('identity.read')
  @ApiOkResponse({ standardSchema: PassportReading })
  passport(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ReadPassport }) body: ReadPassport,
  ): Promise<PassportReading> {
    return readPassport(this.casework, actor, id, body);
  }

  @Post(':id/identity-readings')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Requires('identity.read')
  @ApiOkResponse({ standardSchema: IdentityReading })
  identity(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ReadIdentity }) body: ReadIdentity,
  ): Promise<IdentityReading> {
    return readIdentity(this.casework, actor, id, body);
  }

  @Get(':id/readings')
  @Requires('company.read')
  @ApiOkResponse({ standardSchema: Readings })
  readings(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<Readings> {
    return listReadings(this.casework, actor, id);
  }
}
