import { Body, Controller, Get, Inject, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { changeCompany, readCompany, type Actor, type Casework } from '@sapar/casework';
import { ChangeCompany, OwnCompany } from '@sapar/contracts';
import { CASEWORK } from '../casework.token.js';
import { NeedsVersion, ReadVersion } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';

@ApiTags('companies')
@Controller('api/v1/company')
export class OwnCompanyController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get()
  @Requires('company.read')
  @ApiOkResponse({ standardSchema: OwnCompany })
  read(@CurrentActor() actor: Actor): Promise<OwnCompany> {
    return readCompany(this.casework, actor);
  }

  @Put()
  @Requires('company.manage')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: OwnCompany })
  change(
    @CurrentActor() actor: Actor,
    @ReadVersion() version: number,
    @Body({ schema: ChangeCompany }) body: ChangeCompany,
  ): Promise<OwnCompany> {
    return changeCompany(this.casework, actor, version, body);
  }
}
