import { z } from 'zod';
import { ruleCheckFields } from './checks.js';
import { TodayMail } from './dead-addresses.js';
import { OpenIncidents } from './open-incidents.js';
import { RetentionEnds } from './retention-ends.js';
import { CalendarDateOut, CalendarDateText, Id, LocalizedTextOut, MomentOut, pageOf, textOf } from './scalars.js';

export const DEADLINE_KINDS = [
  'arrival-notification',
  'visa-free-registration',
  'last-lawful-day',
  'overrun-decision',
  'exit-expected',
  'document-expiry',
  'invitation-filing',
  'invitation-ready',
  'registration-after-move',
  'appointment',
  'supplier-papers',
] as const;
export const DEADLINE_STATES = ['open', 'met', 'met-late', 'withdrawn', 'not-computable'] as const;

export const DeadlineStepOut = z
  .object({
    on: CalendarDateOut,
    counted: z.boolean(),
    day: z.number().int().nullable(),
    reason: z.string().meta({ examples: ['carried-over-day-off'] }),
    name: LocalizedTextOut.nullable(),
  })
  .meta({ id: 'DeadlineStep', description: 'One day between the event and the last day.' });

const ReadingDueOut = z.object({
  ...{ id: z.string(), isStrictest: z.boolean(), inUse: z.boolean() },
  title: LocalizedTextOut,
  dueOn: CalendarDateOut.nullable(),
});

export const RuleEvidence = z
  .object({
    id: z.string(),
    version: z.string(),
    title: LocalizedTextOut,
    instrument: LocalizedTextOut,
    checkedOn: CalendarDateOut,
    ...ruleCheckFields,
    sources: z.array(z.object({ title: z.string(), link: z.string().nullable(), published: z.string().nullable() })),
    readings: z.array(ReadingDueOut),
    startReadings: z
      .array(ReadingDueOut)
      .meta({ description: 'Where the clock starts; empty for who was at the host on that day.' }),
    tripReadings: z
      .array(
        z.object({
          id: z.string().meta({ examples: ['over-five-days'] }),
          isStrictest: z.boolean(),
          inUse: z.boolean(),
          title: LocalizedTextOut,
          isNeeded: z.boolean().meta({ description: 'Whether this trip needs a notification by this reading.' }),
        }),
      )
      .meta({ description: 'Readings of which trip to another region needs a notification; empty for anything else.' }),
    decisions: z
      .array(z.object({ kind: z.string(), signedName: z.string(), signedAt: MomentOut, reason: z.string() }))
      .meta({ description: "The host's signed decisions behind this date." }),
  })
  .meta({ id: 'RuleEvidence', description: 'Rule, sources and competing readings behind a date.' });
export type RuleEvidence = z.infer<typeof RuleEvidence>;

/** How far the filing has come, in the words of the filing: never green without a confirmation. */
export const FilingProgress = z
  .enum(['none', 'said-filed', 'try-failed', 'submitted', 'differs', 'confirmed'])
  .meta({ id: 'FilingProgress' });

export const OpenDeadline = z
  .object({
    id: Id,
    kind: z.enum(DEADLINE_KINDS),
    subject: z
      .string()
      .nullable()
      .meta({ description: 'Which paper, limit or route sets the day, as a code.', examples: ['passport'] }),
    state: z.enum(DEADLINE_STATES),
    isProvisional: z.boolean().meta({ description: 'Counted from a planned arrival that nobody has confirmed.' }),
    caseId: Id,
    notificationId: Id.nullable(),
    stayId: Id.nullable(),
    technicianId: Id,
    technicianName: z.string(),
    technicianNativeName: z.string().nullable(),
    missionId: Id,
    missionReference: z.string(),
    siteName: z.string(),
    supplierName: z.string(),
    eventOn: CalendarDateOut.meta({ description: 'Day of arrival, or the planned one of a provisional deadline.' }),
    dueOn: CalendarDateOut.nullable().meta({ description: 'Last day; null when it cannot be computed.' }),
    proposedDueOn: CalendarDateOut.nullable().meta({
      description:
        'Last day by a change of the law that nobody has accepted yet; the same day when only reasons change.',
    }),
    dueAt: MomentOut.nullable(),
    officeCutoffAt: MomentOut.nullable(),
    workingDaysUsed: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'Counted days up to today, at most the days of the rule.' }),
    workingDaysAllowed: z.number().int().nullable(),
    missingYear: z.number().int().nullable(),
    revision: z.number().int(),
    filing: FilingProgress,
    openQuestions: z.number().int(),
    freshness: z.enum(['checked', 'stale', 'draft']).nullable(),
    doerName: z.string().nullable(),
  })
  .meta({ id: 'OpenDeadline', description: 'One line of Today.' });
export type OpenDeadline = z.infer<typeof OpenDeadline>;
export const OpenDeadlinePage = pageOf(OpenDeadline, 'OpenDeadlinePage');

export const DateDetail = z
  .object({
    caps: z
      .array(
        z.object({
          kind: z.string(),
          days: z.number().int().nullable(),
          within: z.number().int().nullable(),
          lastLawfulOn: CalendarDateOut.nullable(),
          isBinding: z.boolean(),
          isAssumed: z
            .boolean()
            .meta({ description: 'A figure of the category, while the paper itself is not known.' }),
          ruleId: z.string().nullable(),
        }),
      )
      .meta({ description: 'Every limit that was counted; the binding one sets the day.' }),
    routes: z
      .array(z.object({ route: z.string(), startBy: CalendarDateOut, isOpen: z.boolean() }))
      .meta({ description: 'Ways out of an overrun, each with the latest day to start it.' }),
    findings: z.array(
      z.object({
        code: z.string(),
        severity: z.enum(['stop', 'warning', 'note']),
        facts: z.record(z.string(), z.string()),
      }),
    ),
  })
  .meta({ id: 'DateDetail', description: 'What stands behind a date of the visit beside its steps.' });
export type DateDetail = z.infer<typeof DateDetail>;

export const DateClosing = z
  .object({
    doneOn: CalendarDateOut,
    number: z.string().nullable(),
    documentId: Id.nullable(),
    note: z.string().nullable(),
    byName: z.string().nullable(),
  })
  .meta({ id: 'DateClosing', description: 'How a person closed a date: the receipt, or what was decided.' });

export const CloseDate = z
  .strictObject({
    doneOn: CalendarDateText,
    number: textOf(60).optional(),
    documentId: Id.optional(),
    note: textOf(500).optional().meta({ description: 'What was decided and why; required for an overrun.' }),
  })
  .meta({
    id: 'CloseDate',
    description: 'A registration closes with its number or document, an overrun with the decision. Never with a tick.',
  });
export type CloseDate = z.infer<typeof CloseDate>;

export const HandIn = z
  .strictObject({
    handedInOn: CalendarDateText.nullable().meta({ description: 'Null takes it back: it was not filed, or refused.' }),
  })
  .meta({ id: 'HandIn', description: 'The technician has filed a registration; the housing provider is waited for.' });
export type HandIn = z.infer<typeof HandIn>;

export const DeadlineExplained = OpenDeadline.extend({
  steps: z.array(DeadlineStepOut),
  rule: RuleEvidence.nullable(),
  calendarVersion: z.string().nullable(),
  calendarCheckedOn: CalendarDateOut.nullable(),
  confidence: z.string().nullable(),
  detail: DateDetail.nullable().meta({ description: 'Null for the arrival notification.' }),
  closing: DateClosing.nullable(),
  handedInOn: CalendarDateOut.nullable().meta({ description: 'Day on which the technician filed a registration.' }),
  convention: z.enum(['arrival-day', 'next-day']).nullable(),
  atHostOn: CalendarDateOut.nullable().meta({
    description: 'Day of arrival at the host, where it is after the crossing.',
  }),
  revisions: z.array(
    z.object({
      revision: z.number().int(),
      dueOn: CalendarDateOut.nullable(),
      eventOn: CalendarDateOut,
      isProvisional: z.boolean(),
      reason: z.string(),
      at: MomentOut,
      byName: z.string().nullable(),
    }),
  ),
}).meta({ id: 'DeadlineExplained', description: "A deadline with every step: the answer to 'why this date?'." });
export type DeadlineExplained = z.infer<typeof DeadlineExplained>;

const LawQuestion = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('tentative-day'),
      on: CalendarDateOut,
      name: LocalizedTextOut,
      settleOn: CalendarDateOut,
      owner: z.string(),
    }),
    z.object({
      kind: z.literal('rule-unconfirmed'),
      ruleId: z.string().meta({ examples: ['kz.notification.arrival.deadline'] }),
      title: LocalizedTextOut,
      checkedOn: CalendarDateOut,
      expiredSince: CalendarDateOut,
      owner: z.string(),
      dates: z.number().int().meta({ description: 'Open deadlines that stand on it.' }),
    }),
  ])
  .meta({
    id: 'LawQuestion',
    description: 'A tentative day that has passed, or a rule in use that nobody checked for a year.',
  });
export type LawQuestion = z.infer<typeof LawQuestion>;

export const TodayStatus = z
  .object({
    now: MomentOut,
    today: CalendarDateOut,
    counts: z.object({
      overdue: z.number().int(),
      today: z.number().int(),
      thisWeek: z.number().int(),
      later: z.number().int(),
      provisional: z.number().int(),
      questions: z.number().int(),
      notComputable: z.number().int(),
    }),
    days: z
      .array(
        z.object({
          on: CalendarDateOut,
          isWorking: z.boolean(),
          reason: z.string(),
          name: LocalizedTextOut.nullable(),
          due: z.number().int(),
          overdue: z.number().int(),
        }),
      )
      .meta({ description: 'The day ruler: 22 days from a week ago.' }),
    inCountry: z.array(z.object({ siteName: z.string(), names: z.array(z.string()), count: z.number().int() })),
    arriving: z.array(
      z.object({ caseId: Id, technicianName: z.string(), plannedArrivalOn: CalendarDateOut, siteName: z.string() }),
    ),
    nextReminders: z.array(
      z.object({ dueAt: MomentOut, threshold: z.string(), count: z.number().int(), names: z.array(z.string()) }),
    ),
    mail: TodayMail,
    lawQuestions: z.array(LawQuestion).meta({ description: 'Asked of who decides on the law; suppliers see none.' }),
    ...{ incidents: OpenIncidents, retentionEnds: RetentionEnds },
    heartbeat: z.object({
      lastSweepAt: MomentOut.nullable(),
      isLate: z.boolean(),
      oldestUnsentAt: MomentOut.nullable().meta({
        description: "When the company's oldest unsent reminder was due; null when none waits.",
      }),
      hasSecondPath: z.boolean().meta({ description: 'Whether owners are told of an outage by a second mail server.' }),
      toldAt: MomentOut.nullable().meta({ description: 'When the owner was told of the outage that is going on.' }),
    }),
  })
  .meta({ id: 'TodayStatus', description: 'Everything on Today beside the queue.' });
export type TodayStatus = z.infer<typeof TodayStatus>;
