import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  changeDeadlineReminders,
  changeReminderPolicy,
  followCase,
  listReminderPolicies,
  readDeadlineReminders,
  readFollowing,
  tryReminderPolicy,
  type Actor,
  type Casework,
} from '@sapar/casework';
import {
  ChangeDeadlineReminders,
  ChangeReminderPolicy,
  DeadlineReminders,
  Following,
  HeldReminderPolicy,
  Id,
  PolicyKind,
  ReminderPolicies,
  TriedReminders,
  TryReminderPolicy,
} from '@sapar/contracts';
import { CASEWORK } from './casework.token.js';
import { NeedsVersion, ReadVersion } from './http/if-match.js';
import { CurrentActor, Requires } from './http/requires.js';

@ApiTags('reminders')
@Controller('api/v1')
export class RemindersController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get('reminder-policies')
  @Requires('company.read')
  @ApiOkResponse({ standardSchema: ReminderPolicies })
  policies(@CurrentActor() actor: Actor): Promise<ReminderPolicies> {
    return listReminderPolicies(this.casework, actor);
  }

  @Put('reminder-policies/:kind')
  @Requires('reminders.manage')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: HeldReminderPolicy })
  change(
    @CurrentActor() actor: Actor,
    @Param('kind', { schema: PolicyKind }) kind: PolicyKind,
    @ReadVersion() version: number,
    @Body({ schema: ChangeReminderPolicy }) body: ChangeReminderPolicy,
  ): Promise<HeldReminderPolicy> {
    return changeReminderPolicy(this.casework, actor, kind, version, body);
  }

  @Post('reminder-policies/:kind/trial')
  @HttpCode(200)
  @Requires('company.read')
  @ApiOkResponse({ standardSchema: TriedReminders })
  trial(
    @CurrentActor() actor: Actor,
    @Param('kind', { schema: PolicyKind }) kind: PolicyKind,
    @Body({ schema: TryReminderPolicy }) body: TryReminderPolicy,
  ): Promise<TriedReminders> {
    return tryReminderPolicy(this.casework, actor, kind, body);
  }

  @Get('deadlines/:id/reminder-policy')
  @Requires('company.read')
  @ApiOkResponse({ standardSchema: DeadlineReminders })
  ofDeadline(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<DeadlineReminders> {
    return readDeadlineReminders(this.casework, actor, id);
  }

  @Put('deadlines/:id/reminder-policy')
  @Requires('reminders.manage')
  @NeedsVersion()
  @ApiOkResponse({ standardSchema: DeadlineReminders })
  except(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @ReadVersion() version: number,
    @Body({ schema: ChangeDeadlineReminders }) body: ChangeDeadlineReminders,
  ): Promise<DeadlineReminders> {
    return changeDeadlineReminders(this.casework, actor, id, version, body);
  }

  @Get('cases/:id/following')
  @Requires('cases.read')
  @ApiOkResponse({ standardSchema: Following })
  followers(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<Following> {
    return readFollowing(this.casework, actor, id);
  }

  @Post('cases/:id/following')
  @HttpCode(200)
  @Requires('company.read')
  @ApiOkResponse({ standardSchema: Following })
  follow(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<Following> {
    return followCase(this.casework, actor, id, true);
  }

  @Delete('cases/:id/following')
  @Requires('company.read')
  @ApiOkResponse({ standardSchema: Following })
  leave(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<Following> {
    return followCase(this.casework, actor, id, false);
  }
}
