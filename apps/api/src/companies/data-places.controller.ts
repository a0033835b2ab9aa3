import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { readDataPlaces, type Actor, type Casework, type StatedPlaces } from '@sapar/casework';
import { DataPlaces } from '@sapar/contracts';
import { CASEWORK } from '../casework.token.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { PLACES } from './stated-places.js';

/** Where every copy is, for whoever must answer that question: the works council, the person, the authority. */
@ApiTags('personal data')
@Controller('api/v1/company/data-places')
export class DataPlacesController {
  constructor(
    @Inject(CASEWORK) private readonly casework: Casework,
    @Inject(PLACES) private readonly places: StatedPlaces,
  ) {}

  @Get()
  @Requires('company.read')
  @ApiOkResponse({ standardSchema: DataPlaces })
  read(@CurrentActor() actor: Actor): Promise<DataPlaces> {
    return readDataPlaces(this.casework, actor, this.places);
  }
}
