import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  acceptProposals,
  confirmLaw,
  decideLaw,
  declineProposals,
  listDecisions,
  listProposals,
  reopenProposals,
  tryDate,
  type Actor,
  type Casework,
  type Page,
} from '@sapar/casework';
import {
  ChooseProposals,
  ConfirmLaw,
  DeadlineProposalPage,
  DeadlineTrial,
  DecideLaw,
  DeclineProposals,
  DryRunQuery,
  LawDecided,
  LawDecisionPage,
  ProposalQuery,
  ProposalsDecided,
  TrialQuery,
  type DeadlineProposal,
  type LawDecision,
} from '@sapar/contracts';
import { CASEWORK } from './casework.token.js';
import { isDryRun } from './http/dry-run.js';
import { CurrentActor, Requires } from './http/requires.js';

@ApiTags('law')
@Controller('api/v1/law')
export class LawController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get('decisions')
  @Requires('deadlines.read')
  @ApiOkResponse({ standardSchema: LawDecisionPage })
  decisions(@CurrentActor() actor: Actor): Promise<Page<LawDecision>> {
    return listDecisions(this.casework, actor);
  }

  @Post('decisions')
  @Requires('law.decide')
  @ApiCreatedResponse({ standardSchema: LawDecided })
  decide(
    @CurrentActor() actor: Actor,
    @Query({ schema: DryRunQuery }) query: DryRunQuery,
    @Body({ schema: DecideLaw }) body: DecideLaw,
  ): Promise<LawDecided> {
    return decideLaw(this.casework, actor, body, { isDry: isDryRun(query) });
  }

  /** A tentative day that has passed, or a rule that nobody looked at for a year: confirmed by name. */
  @Post('confirmations')
  @Requires('law.decide')
  @ApiCreatedResponse({ standardSchema: LawDecided })
  confirm(@CurrentActor() actor: Actor, @Body({ schema: ConfirmLaw }) body: ConfirmLaw): Promise<LawDecided> {
    return confirmLaw(this.casework, actor, body);
  }

  @Get('proposals')
  @Requires('deadlines.read')
  @ApiOkResponse({ standardSchema: DeadlineProposalPage })
  proposals(
    @CurrentActor() actor: Actor,
    @Query({ schema: ProposalQuery }) query: ProposalQuery,
  ): Promise<Page<DeadlineProposal>> {
    return listProposals(this.casework, actor, query);
  }

  @Post('proposals/accept')
  @HttpCode(200)
  @Requires('law.decide')
  @ApiOkResponse({ standardSchema: ProposalsDecided })
  accept(
    @CurrentActor() actor: Actor,
    @Body({ schema: ChooseProposals }) body: ChooseProposals,
  ): Promise<ProposalsDecided> {
    return acceptProposals(this.casework, actor, body);
  }

  @Post('proposals/decline')
  @HttpCode(200)
  @Requires('law.decide')
  @ApiOkResponse({ standardSchema: ProposalsDecided })
  decline(
    @CurrentActor() actor: Actor,
    @Body({ schema: DeclineProposals }) body: DeclineProposals,
  ): Promise<ProposalsDecided> {
    return declineProposals(this.casework, actor, body);
  }

  /** Undo of an acceptance or a refusal: the question stands again. */
  @Post('proposals/reopen')
  @HttpCode(200)
  @Requires('law.decide')
  @ApiOkResponse({ standardSchema: ProposalsDecided })
  reopen(
    @CurrentActor() actor: Actor,
    @Body({ schema: ChooseProposals }) body: ChooseProposals,
  ): Promise<ProposalsDecided> {
    return reopenProposals(this.casework, actor, body);
  }

  @Get('trial')
  @Requires('deadlines.read')
  @ApiOkResponse({ standardSchema: DeadlineTrial })
  trial(@CurrentActor() actor: Actor, @Query({ schema: TrialQuery }) query: TrialQuery): Promise<DeadlineTrial> {
    return tryDate(this.casework, actor, query);
  }
}
