import { z } from 'zod';
import {
  CalendarDateOut,
  CalendarDateText,
  Id,
  MomentOut,
  PageQuery,
  VersionOut,
  lineOf,
  pageOf,
  textOf,
} from './scalars.js';
import { DatedPaper } from './dated-papers.js';
import { DEADLINE_KINDS, DeadlineExplained } from './deadlines.js';
import { MigrationNotification } from './notifications.js';
import { Mission } from './missions.js';
import { RetentionOfCase } from './personal-data.js';
import { Basis, CaseQuestion, Stay } from './stays.js';
import { Technician } from './technicians.js';
import { VisaCategory, VisaEntries, VisaStayDays } from './visas.js';

/** Stages of the main job; the casework adds the sixteen of the whole way. */
export const CASE_STAGES = ['planned', 'arrived', 'notified', 'left', 'cancelled', 'not-admitted'] as const;

/** By what a border is crossed. */
export const CROSSINGS_BY = ['air', 'land', 'rail', 'sea'] as const;
export const CrossingBy = z.enum(CROSSINGS_BY, { error: 'invalid' }).meta({ id: 'CrossingBy' });

const caseFields = {
  plannedArrivalOn: CalendarDateText.optional(),
  plannedBorderPoint: lineOf(120).optional(),
  basis: Basis.default('unknown'),
  visaValidFromOn: CalendarDateText.optional(),
  visaValidToOn: CalendarDateText.optional(),
  visaCategory: VisaCategory.optional(),
  visaEntries: VisaEntries.optional(),
  visaStayDays: VisaStayDays.optional(),
  isElectronicVisa: z.boolean().optional().meta({ description: 'An e-visa: good at international airports only.' }),
  plannedEntryBy: CrossingBy.optional(),
  plannedExitBy: CrossingBy.optional(),
};

/** Why somebody is left out whom the template asks to approve. */
export const CaseTypeReason = textOf(500)
  .optional()
  .meta({
    description: 'Needed where the chosen type leaves out an approver of the one that fits best; only the owner may.',
    examples: ['Same team as last month'],
  });

export const NewCase = z
  .strictObject({
    technicianId: Id,
    caseTypeId: Id.optional().meta({ description: "One of the host's types; left out, the one that fits best." }),
    caseTypeReason: CaseTypeReason,
    ...caseFields,
  })
  .meta({ id: 'NewCase', description: "One technician's way through one mission." });
export type NewCase = z.infer<typeof NewCase>;

export const ChangeCase = z
  .strictObject(caseFields)
  .meta({ id: 'ChangeCase', description: 'Plan and visa of the case; needs If-Match.' });
export type ChangeCase = z.infer<typeof ChangeCase>;

export const CaseLine = z
  .object({
    id: Id,
    stage: z.enum(CASE_STAGES),
    technicianId: Id,
    technicianName: z.string(),
    technicianNativeName: z.string().nullable(),
    citizenship: z.string(),
    missionId: Id,
    missionReference: z.string(),
    siteName: z.string(),
    plannedArrivalOn: CalendarDateOut.nullable(),
    enteredOn: CalendarDateOut.nullable(),
    leftOn: CalendarDateOut.nullable(),
    dueOn: CalendarDateOut.nullable(),
    deadlineState: z.string().nullable(),
    deadlineId: Id.nullable(),
    notificationId: Id.nullable(),
    openQuestions: z.number().int(),
    version: VersionOut,
  })
  .meta({ id: 'CaseLine' });
export type CaseLine = z.infer<typeof CaseLine>;
export const CasePage = pageOf(CaseLine, 'CasePage');
export const CaseQuery = PageQuery.extend({ missionId: Id.optional(), technicianId: Id.optional() });
export type CaseQuery = z.infer<typeof CaseQuery>;

export const CaseEvent = z
  .object({
    id: Id,
    at: MomentOut,
    act: z.string(),
    byName: z.string().nullable(),
    facts: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'CaseEvent', description: 'One line of the history.' });
export type CaseEvent = z.infer<typeof CaseEvent>;

export const ReminderLine = z
  .object({
    id: Id,
    threshold: z.string(),
    occurrence: z.string(),
    deadlineKind: z.enum(DEADLINE_KINDS),
    deadlineSubject: z.string().nullable(),
    deadlineRevision: z.number().int(),
    recipientName: z.string(),
    channel: z.string(),
    dueAt: MomentOut,
    state: z.enum(['planned', 'gathered', 'sent', 'cancelled']),
    cancelReason: z.string().nullable(),
    delivery: z
      .object({
        id: Id,
        state: z.string(),
        messageId: z.string(),
        acceptedAt: MomentOut.nullable(),
        attempts: z.number().int(),
        lastError: z.string().nullable(),
        lateReason: z.string().nullable(),
        autoReply: z
          .object({ at: MomentOut, endsOn: CalendarDateOut.nullable() })
          .nullable()
          .meta({ description: 'The last automatic reply to this mail, with the last day that it names.' }),
      })
      .nullable(),
  })
  .meta({ id: 'ReminderLine', description: 'One row of the ledger: why it was sent, or why not.' });
export type ReminderLine = z.infer<typeof ReminderLine>;

export const CaseDetail = z
  .object({
    id: Id,
    stage: z.enum(CASE_STAGES),
    mission: Mission,
    technician: Technician,
    basis: Basis,
    plannedArrivalOn: CalendarDateOut.nullable(),
    plannedBorderPoint: z.string().nullable(),
    visaValidFromOn: CalendarDateOut.nullable(),
    visaValidToOn: CalendarDateOut.nullable(),
    visaCategory: z.string().nullable(),
    visaEntries: z.string().nullable(),
    visaStayDays: z.number().int().nullable(),
    isElectronicVisa: z.boolean(),
    plannedEntryBy: CrossingBy.nullable(),
    plannedExitBy: CrossingBy.nullable(),
    doerName: z.string().nullable(),
    deputyName: z.string().nullable(),
    stays: z.array(Stay),
    removedStays: z.array(Stay).meta({ description: 'Entries that were taken back; each can be put back.' }),
    questions: z.array(CaseQuestion),
    deadlines: z
      .array(DeadlineExplained)
      .meta({ description: 'Of the arrival notification, the latest occasion first.' }),
    dates: z.array(DeadlineExplained).meta({ description: 'The other watched dates of the visit, the nearest first.' }),
    papers: z.array(DatedPaper).meta({ description: 'Papers and appointments with a watched day, removed ones too.' }),
    retention: z
      .array(RetentionOfCase)
      .meta({ description: 'When each kind of data is deleted, once the visit is over; empty while it runs.' }),
    notifications: z.array(MigrationNotification),
    reminders: z.array(ReminderLine),
    events: z.array(CaseEvent),
    isDemo: z.boolean(),
    version: VersionOut,
  })
  .meta({ id: 'CaseDetail' });
export type CaseDetail = z.infer<typeof CaseDetail>;

export const ArrivalRecorded = z
  .object({ caseId: Id, stay: Stay, deadline: DeadlineExplained, questions: z.array(CaseQuestion) })
  .meta({ id: 'ArrivalRecorded', description: 'The clock that started, explained, and what does not fit.' });
export type ArrivalRecorded = z.infer<typeof ArrivalRecorded>;

export const GroupArrivalRecorded = z
  .object({ recorded: z.array(ArrivalRecorded), exceptions: z.array(z.object({ caseId: Id, kind: z.string() })) })
  .meta({ id: 'GroupArrivalRecorded' });
export type GroupArrivalRecorded = z.infer<typeof GroupArrivalRecorded>;
