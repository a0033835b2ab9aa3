import { isTimeZone } from '../calendar/time-zone.js';
import { WATCHED_DATES, type WatchedDate } from './watched-dates.js';

/** Kinds of deadline that a company has a policy for. */
export const POLICY_KINDS = ['arrival-notification', ...WATCHED_DATES] as const;
export type PolicyKind = 'arrival-notification' | WatchedDate;

/** Who can be written to beside the doer, by the role that a person has in the case. */
export const ADDED_ROLES = ['deputy', 'lead', 'manager', 'follower'] as const;
export type AddedRole = (typeof ADDED_ROLES)[number];
/** Whom silence climbs to, from the nearest to the highest. */
export const LADDER_ROLES = ['deputy', 'lead', 'manager'] as const;
export type LadderRole = (typeof LADDER_ROLES)[number];

/** How what can wait reaches its reader: each in a mail of its own, or all of a day in the digest. */
export const REMINDER_FORMS = ['single', 'digest'] as const;
export type ReminderForm = (typeof REMINDER_FORMS)[number];

/** When a company is reminded of one kind of deadline, and who. Days before are of the calendar, days after are working days. */
export interface ReminderPolicy {
  readonly daysBefore: readonly number[];
  /** On the last day, hours before the office closes; of the arrival notification only. */
  readonly lastDayHours: readonly number[];
  readonly daysAfter: readonly number[];
  /** Mondays after the last of those days, to the highest role alone. */
  readonly weeksAfter: number;
  /** No day after the last day may lie later than so many working days. */
  readonly cap: number;
  readonly alsoTo: readonly AddedRole[];
  /** On the last day, when nobody has answered, hours before the office closes. */
  readonly ladder: readonly { readonly role: LadderRole; readonly hoursBeforeClose: number }[];
  /** What can wait leaves between these times of the recipient's day, or of `zone`. */
  readonly window: { readonly from: string; readonly to: string; readonly zone: string | null };
  /** Critical mail never waits for a digest. */
  readonly form: ReminderForm;
}

const WINDOW = { from: '08:00', to: '20:00', zone: null } as const;
const UP_TO_THE_CLIMB: ReminderPolicy['ladder'] = [
  { role: 'deputy', hoursBeforeClose: 3 },
  { role: 'manager', hoursBeforeClose: 3 },
];
const QUIET: ReminderPolicy = {
  ...{ daysBefore: [], lastDayHours: [], daysAfter: [], weeksAfter: 0, cap: 10, alsoTo: [], ladder: [] },
  ...{ window: WINDOW, form: 'single' },
};
const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, index) => index + 1);

/** What holds for a company that has said nothing else. */
export const DEFAULT_POLICIES: Readonly<Record<PolicyKind, ReminderPolicy>> = {
  // 09:00, 13:00 and the climb at 14:00 of an office that closes at 17:00.
  'arrival-notification': {
    ...QUIET,
    ...{ lastDayHours: [8, 4], daysAfter: upTo(10), weeksAfter: 4, ladder: UP_TO_THE_CLIMB },
  },
  'visa-free-registration': { ...QUIET, daysBefore: [14, 7, 3, 1], daysAfter: upTo(5), ladder: UP_TO_THE_CLIMB },
  'last-lawful-day': { ...QUIET, daysBefore: [30, 14, 7, 3, 1], daysAfter: upTo(5), ladder: UP_TO_THE_CLIMB },
  'overrun-decision': { ...QUIET, daysBefore: [30, 14, 7, 3, 1], daysAfter: upTo(5), ladder: UP_TO_THE_CLIMB },
  'exit-expected': { ...QUIET, daysAfter: upTo(10) },
  'document-expiry': { ...QUIET, daysBefore: [180, 90, 60, 30, 14, 7, 1], weeksAfter: 4 },
  'invitation-filing': { ...QUIET, daysBefore: [30, 14, 7, 3, 1], daysAfter: upTo(3) },
  'invitation-ready': { ...QUIET, daysAfter: upTo(5) },
  'registration-after-move': { ...QUIET, daysBefore: [3, 1], daysAfter: upTo(5), ladder: UP_TO_THE_CLIMB },
  appointment: { ...QUIET, daysBefore: [7, 3, 1] },
  'supplier-papers': { ...QUIET, daysBefore: [14, 7, 3, 1], daysAfter: upTo(3) },
};

export interface PolicyFault {
  readonly field: string;
  readonly code: 'after-cap' | 'not-a-zone' | 'end-before-start' | 'twice' | 'not-allowed';
}

/** What makes a policy impossible, by field; numbers and times themselves are for the schema to check. */
export function faultsOfPolicy(kind: PolicyKind, policy: ReminderPolicy): readonly PolicyFault[] {
  const { daysBefore, lastDayHours, daysAfter, cap, alsoTo, ladder, window } = policy;
  const lists = { daysBefore, lastDayHours, daysAfter, alsoTo, ladder: ladder.map(({ role }) => role) };
  return [
    ...Object.entries(lists)
      .filter(([, list]) => new Set<unknown>(list).size < list.length)
      .map(([field]) => ({ field, code: 'twice' as const })),
    ...(daysAfter.some((day) => day > cap) ? [{ field: 'daysAfter', code: 'after-cap' as const }] : []),
    ...(kind !== 'arrival-notification' && lastDayHours.length > 0
      ? [{ field: 'lastDayHours', code: 'not-allowed' as const }]
      : []),
    // Each working morning up to the last day is already one: the law leaves no time for days before.
    ...(kind === 'arrival-notification' && daysBefore.length > 0
      ? [{ field: 'daysBefore', code: 'not-allowed' as const }]
      : []),
    ...(window.to <= window.from ? [{ field: 'window.to', code: 'end-before-start' as const }] : []),
    ...(window.zone !== null && !isTimeZone(window.zone)
      ? [{ field: 'window.zone', code: 'not-a-zone' as const }]
      : []),
  ];
}
