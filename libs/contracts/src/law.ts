import { z } from 'zod';
import { DEADLINE_KINDS, DeadlineExplained } from './deadlines.js';
import { CalendarDateOut, CalendarDateText, Id, MomentOut, PageQuery, lineOf, pageOf, textOf } from './scalars.js';
import { AtHostOn } from './stays.js';

const REASON = lineOf(500).meta({ examples: ['Confirmed in writing by the migration service.'] });

/** Where a figure or a day comes from; nobody enters one without saying so. */
export const SourceIn = z
  .strictObject({
    title: lineOf(300).meta({ examples: ['Order of the Ministry of Labour, 12 March 2026'] }),
    link: z
      .url({ protocol: /^https?$/, error: 'invalid' })
      .max(1000, { error: 'too-long' })
      .optional(),
  })
  .meta({ id: 'SourceIn' });
export type SourceIn = z.infer<typeof SourceIn>;

/** `?dryRun` says what a change would do and saves nothing. */
export const DryRunQuery = z.strictObject({ dryRun: z.enum(['', 'true', 'false']).optional() });
export type DryRunQuery = z.infer<typeof DryRunQuery>;

const decided = { ruleId: lineOf(120), fromOn: CalendarDateText, reason: REASON };

export const DecideLaw = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('reading'), ...decided, question: lineOf(80), option: lineOf(80) }),
    z.strictObject({ kind: z.literal('figure'), ...decided, value: z.number().min(0).max(1e9), source: SourceIn }),
  ])
  .meta({
    id: 'DecideLaw',
    description: "A reading where sources conflict, or a newer figure with its source, for the host's own cases.",
  });
export type DecideLaw = z.infer<typeof DecideLaw>;

export const ConfirmLaw = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('calendar-day'),
      on: CalendarDateText,
      reason: textOf(500).default('').meta({ description: 'A note, where there is one.' }),
    }),
    z.strictObject({
      kind: z.literal('rule-check'),
      ruleId: lineOf(120),
      checkedOn: CalendarDateText.meta({ description: 'Day on which somebody looked at the source again.' }),
      reason: REASON,
    }),
  ])
  .meta({
    id: 'ConfirmLaw',
    description: 'A tentative day was as the calendar has it, or a rule still stands; signed, for the own cases.',
  });
export type ConfirmLaw = z.infer<typeof ConfirmLaw>;

export const LawDecision = z
  .object({
    id: Id,
    kind: z.enum(['reading', 'figure', 'calendar-year', 'calendar-day', 'rule-check']),
    subject: z.string().meta({ examples: ['kz.notification.arrival.deadline arrival-day'] }),
    choice: z.string().meta({ description: 'The option, figure or version chosen.', examples: ['next-day'] }),
    fromOn: CalendarDateOut,
    signedName: z.string().meta({ description: 'Name as it was written on the day of signing.' }),
    signedAt: MomentOut,
    reason: z.string(),
    isSuperseded: z.boolean(),
  })
  .meta({ id: 'LawDecision', description: 'Signed, kept for ever, superseded only by a later one.' });
export type LawDecision = z.infer<typeof LawDecision>;
export const LawDecisionPage = pageOf(LawDecision, 'LawDecisionPage');

/** What a change of the law does to open deadlines: each moved one becomes a line that a person accepts. */
export const LawEffect = z
  .object({
    affected: z.number().int().meta({ description: 'Last day or the reason of a day changes.' }),
    moved: z.number().int().meta({ description: 'The last day changes.' }),
    opened: z.number().int().meta({ description: 'Duties that nobody watches yet are owed by it: watched at once.' }),
    examples: z.array(
      z.object({ deadlineId: Id, oldDueOn: CalendarDateOut.nullable(), newDueOn: CalendarDateOut.nullable() }),
    ),
  })
  .meta({ id: 'LawEffect' });
export type LawEffect = z.infer<typeof LawEffect>;

export const LawDecided = z
  .object({ isSaved: z.boolean(), decisionId: Id.nullable(), effect: LawEffect })
  .meta({ id: 'LawDecided' });
export type LawDecided = z.infer<typeof LawDecided>;

export const ProposalState = z.enum(['open', 'accepted', 'declined', 'outdated']).meta({ id: 'ProposalState' });

export const DeadlineProposal = z
  .object({
    id: Id,
    state: ProposalState,
    deadlineId: Id,
    kind: z.enum(DEADLINE_KINDS),
    subject: z.string().nullable().meta({ description: 'Which paper, limit or route sets the day, as a code.' }),
    caseId: Id,
    technicianName: z.string(),
    missionReference: z.string(),
    siteName: z.string(),
    oldDueOn: CalendarDateOut.nullable(),
    newDueOn: CalendarDateOut.nullable().meta({
      description: 'Null when the day can no longer be counted, or the law no longer asks for the date.',
    }),
    cause: z.object({
      kind: z.enum(['catalogue', 'calendar', 'decision']),
      version: z.string().nullable(),
      signedName: z.string().nullable(),
      reason: z.string().nullable(),
    }),
    changes: z.array(z.object({ on: CalendarDateOut, before: z.string(), after: z.string() })),
    createdAt: MomentOut,
    decidedName: z.string().nullable(),
    decidedAt: MomentOut.nullable(),
    decidedReason: z.string().nullable(),
  })
  .meta({ id: 'DeadlineProposal', description: 'Old and new last day of one open deadline, with what changed.' });
export type DeadlineProposal = z.infer<typeof DeadlineProposal>;
export const DeadlineProposalPage = pageOf(DeadlineProposal, 'DeadlineProposalPage');
export const ProposalQuery = PageQuery.extend({ state: z.enum(['open', 'decided']).default('open') });
export type ProposalQuery = z.infer<typeof ProposalQuery>;

const ids = z.array(Id).min(1, { error: 'required' }).max(200, { error: 'too-long' });
export const ChooseProposals = z.strictObject({ ids }).meta({ id: 'ChooseProposals' });
export type ChooseProposals = z.infer<typeof ChooseProposals>;
export const DeclineProposals = z
  .strictObject({ ids, reason: textOf(500).min(1, { error: 'required' }) })
  .meta({ id: 'DeclineProposals', description: 'The old date stays; the reason is kept.' });
export type DeclineProposals = z.infer<typeof DeclineProposals>;
export const ProposalsDecided = z.object({ decided: z.number().int() }).meta({ id: 'ProposalsDecided' });
export type ProposalsDecided = z.infer<typeof ProposalsDecided>;

/** The count of a date that nobody has arrived on, explained like that of a real deadline. */
export const DeadlineTrial = DeadlineExplained.pick({
  state: true,
  isProvisional: true,
  eventOn: true,
  dueOn: true,
  officeCutoffAt: true,
  missingYear: true,
  freshness: true,
  steps: true,
  rule: true,
  calendarVersion: true,
  atHostOn: true,
}).meta({ id: 'DeadlineTrial', description: "'Try a date': nothing is saved." });
export type DeadlineTrial = z.infer<typeof DeadlineTrial>;
export const TrialQuery = z.strictObject({ arrivedOn: CalendarDateText, atHostOn: AtHostOn });
export type TrialQuery = z.infer<typeof TrialQuery>;
