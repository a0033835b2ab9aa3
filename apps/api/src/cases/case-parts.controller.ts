import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  listDeadlinesOfCase,
  listNotificationsOfCase,
  listRemindersOfCase,
  type Actor,
  type Casework,
} from '@sapar/casework';
import { DeadlineExplained, Id, MigrationNotification, pageOf, ReminderLine } from '@sapar/contracts';
import type { z } from 'zod';
import { CASEWORK } from '../casework.token.js';
import { CurrentActor, Requires } from '../http/requires.js';

const DeadlinesOfCase = pageOf(DeadlineExplained, 'DeadlinesOfCase');
const NotificationsOfCase = pageOf(MigrationNotification, 'NotificationsOfCase');
const RemindersOfCase = pageOf(ReminderLine, 'RemindersOfCase');

@ApiTags('cases')
@Controller('api/v1/cases/:id')
export class CasePartsController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get('deadlines')
  @Requires('deadlines.read')
  @ApiOkResponse({ standardSchema: DeadlinesOfCase })
  deadlines(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
  ): Promise<z.infer<typeof DeadlinesOfCase>> {
    return listDeadlinesOfCase(this.casework, actor, id);
  }

  @Get('notifications')
  @Requires('cases.read')
  @ApiOkResponse({ standardSchema: NotificationsOfCase })
  notifications(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
  ): Promise<z.infer<typeof NotificationsOfCase>> {
    return listNotificationsOfCase(this.casework, actor, id);
  }

  @Get('reminders')
  @Requires('ledger.read')
  @ApiOkResponse({ standardSchema: RemindersOfCase })
  reminders(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
  ): Promise<z.infer<typeof RemindersOfCase>> {
    return listRemindersOfCase(this.casework, actor, id);
  }
}
