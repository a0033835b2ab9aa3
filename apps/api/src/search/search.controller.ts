import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { search, type Actor, type Casework } from '@sapar/casework';
import { SearchAnswer, SearchFor } from '@sapar/contracts';
import { CASEWORK } from '../casework.token.js';
import { CurrentActor, Requires } from '../http/requires.js';

@ApiTags('search')
@Controller('api/v1/search')
export class SearchController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Post()
  @HttpCode(200)
  @Requires('cases.read')
  @ApiOkResponse({ standardSchema: SearchAnswer })
  find(@CurrentActor() actor: Actor, @Body({ schema: SearchFor }) body: SearchFor): Promise<SearchAnswer> {
    return search(this.casework, actor, body);
  }
}
