import { APPROVAL_STATES, APPROVAL_WHOLES } from '@sapar/domain';
import { z } from 'zod';
import { CaseTypeReason } from './cases.js';
import { Id, MomentOut, textOf } from './scalars.js';

export const DecideApproval = z
  .strictObject({
    decision: z.enum(['approved', 'returned'], { error: 'invalid' }),
    reason: textOf(500).optional(),
  })
  .superRefine(({ decision, reason }, context) => {
    if (decision === 'returned' && (reason === undefined || reason === ''))
      context.addIssue({ code: 'custom', path: ['reason'], message: 'required' });
  })
  .meta({ id: 'DecideApproval', description: 'One level approves, or returns the case with a reason.' });
export type DecideApproval = z.infer<typeof DecideApproval>;

export const SetCaseType = z
  .strictObject({ caseTypeId: Id.nullable(), caseTypeReason: CaseTypeReason })
  .meta({ id: 'SetCaseType', description: 'Another type for a case, or none.' });
export type SetCaseType = z.infer<typeof SetCaseType>;

const Level = z.object({
  round: z.number().int(),
  level: z.number().int(),
  approverName: z.string().nullable().meta({ description: 'Null for the other company, which reads the host.' }),
  state: z.enum(APPROVAL_STATES),
  reason: z.string().nullable().meta({ description: "The host's own words; null for the other company." }),
  decidedByName: z.string().nullable(),
  decidedAt: MomentOut.nullable(),
});

export const CaseApproval = z
  .object({
    typeName: z.string().nullable().meta({ description: 'The type of the case; null where it has none.' }),
    whole: z.enum(APPROVAL_WHOLES),
    turn: z
      .object({ level: z.number().int(), of: z.number().int(), approverName: z.string().nullable() })
      .nullable()
      .meta({ description: 'Whose turn it is.' }),
    levels: z.array(Level).meta({ description: 'Every round, the last first.' }),
    mayAsk: z.boolean(),
    mayDecide: z.boolean(),
    mayTakeBack: z
      .boolean()
      .meta({ description: 'The last decision is the reader’s own and nobody decided after it.' }),
  })
  .meta({ id: 'CaseApproval', description: 'What a host asks of its own people before anything is filed.' });
export type CaseApproval = z.infer<typeof CaseApproval>;

export const Turns = z
  .object({
    approvals: z.array(
      z.object({
        caseId: Id,
        technicianName: z.string(),
        missionReference: z.string(),
        level: z.number().int(),
        of: z.number().int(),
      }),
    ),
    unread: z
      .array(
        z.object({
          caseId: Id,
          technicianName: z.string(),
          missionReference: z.string(),
          count: z.number().int(),
          lastAuthorName: z.string(),
          namesMe: z.boolean(),
        }),
      )
      .meta({
        description: 'Cases that the reader follows, has the duty for, wrote in or was named in, with new messages.',
      }),
  })
  .meta({ id: 'Turns', description: 'What waits for the reader beside the queue; twenty of each at most.' });
export type Turns = z.infer<typeof Turns>;
