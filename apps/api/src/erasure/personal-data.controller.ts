import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  erasePerson,
  readPersonalData,
  readRetention,
  recordConsent,
  signRetention,
  withdrawConsent,
  type Actor,
  type Casework,
} from '@sapar/casework';
import {
  Consent,
  ErasePerson,
  Id,
  PersonalData,
  RecordConsent,
  RetentionPeriods,
  SignRetention,
  WithdrawConsent,
} from '@sapar/contracts';
import { CASEWORK } from '../casework.token.js';
import { NeedsVersion, ReadVersion } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';

@ApiTags('personal data')
@Controller('api/v1')
export class PersonalDataController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get('technicians/:id/personal-data')
  @Requires('company.read')
  @ApiOkResponse({ standardSchema: PersonalData })
  read(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<PersonalData> {
    return readPersonalData(this.casework, actor, id);
  }

  @Post('technicians/:id/consents')
  @Requires('technicians.write')
  @ApiCreatedResponse({ standardSchema: Consent })
  consent(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: RecordConsent }) body: RecordConsent,
  ): Promise<Consent> {
    return recordConsent(this.casework, actor, id, body);
  }

  @Post('consents/:id/withdrawal')
  @HttpCode(200)
  @Requires('technicians.write')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: Consent })
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
    @Body({ schema: WithdrawConsent }) body: WithdrawConsent,
  ): Promise<Consent> {
    return withdrawConsent(this.casework, actor, id, version, body);
  }

  /** Cannot be undone: it needs the version read and the name typed. */
  @Post('technicians/:id/erasure')
  @HttpCode(200)
  @Requires('people.erase')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: PersonalData })
  erase(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
    @Body({ schema: ErasePerson }) body: ErasePerson,
  ): Promise<PersonalData> {
    return erasePerson(this.casework, actor, id, version, body);
  }

  @Get('company/retention')
  @Requires('company.read')
  @ApiOkResponse({ standardSchema: RetentionPeriods })
  retention(@CurrentActor() actor: Actor): Promise<RetentionPeriods> {
    return readRetention(this.casework, actor);
  }

  @Post('company/retention')
  @HttpCode(200)
  @Requires('retention.sign')
  @ApiOkResponse({ standardSchema: RetentionPeriods })
  sign(@CurrentActor() actor: Actor, @Body({ schema: SignRetention }) body: SignRetention): Promise<RetentionPeriods> {
    return signRetention(this.casework, actor, body);
  }
}
