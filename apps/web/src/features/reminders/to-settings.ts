import type { HeldReminderPolicy, ReminderSettings } from '@sapar/contracts';
import { DEFAULT_POLICIES } from '@sapar/domain';
import { parseDayList, writeDayList } from './day-list.js';

export const LADDER = ['deputy', 'lead', 'manager'] as const;
export const ADDED = ['deputy', 'lead', 'manager', 'follower'] as const;

export type PolicyValues = {
  daysBefore: string;
  lastDayHours: string;
  daysAfter: string;
  weeksAfter: number | string;
  cap: number | string;
  alsoTo: string[];
  /** Hours before the office closes by role; empty: this role is not climbed to. */
  ladder: Record<(typeof LADDER)[number], number | string>;
  window: { from: string; to: string; zone: string };
  form: 'single' | 'digest';
  /** Nothing is chosen beforehand: whoever changes a policy says what it is for. */
  appliesTo: string;
};

type Plain = typeof DEFAULT_POLICIES extends Readonly<Record<string, infer Policy>> ? Policy : never;

export function valuesOf(settings: Plain | ReminderSettings): PolicyValues {
  const hoursOf = (role: string): number | string =>
    settings.ladder.find((step) => step.role === role)?.hoursBeforeClose ?? '';
  return {
    daysBefore: writeDayList(settings.daysBefore),
    lastDayHours: writeDayList(settings.lastDayHours),
    daysAfter: writeDayList(settings.daysAfter),
    ...{ weeksAfter: settings.weeksAfter, cap: settings.cap, alsoTo: [...settings.alsoTo] },
    ladder: { deputy: hoursOf('deputy'), lead: hoursOf('lead'), manager: hoursOf('manager') },
    window: { from: settings.window.from, to: settings.window.to, zone: settings.window.zone ?? '' },
    form: settings.form,
    appliesTo: '',
  };
}

/** What is sent; a word where a number belongs goes along, so that the API can name it. */
export function settingsOf(values: PolicyValues): ReminderSettings {
  const { daysBefore, lastDayHours, daysAfter, weeksAfter, cap, alsoTo, ladder, window, form } = values;
  return {
    ...{ daysBefore: parseDayList(daysBefore), lastDayHours: parseDayList(lastDayHours) },
    ...{ daysAfter: parseDayList(daysAfter), weeksAfter, cap, alsoTo },
    ladder: LADDER.filter((role) => ladder[role] !== '').map((role) => ({ role, hoursBeforeClose: ladder[role] })),
    window: { from: window.from, to: window.to, zone: window.zone.trim() === '' ? null : window.zone.trim() },
    form,
  } as ReminderSettings;
}

export const defaultValuesOf = (kind: HeldReminderPolicy['kind']): PolicyValues => valuesOf(DEFAULT_POLICIES[kind]);

export const isDefault = (kind: HeldReminderPolicy['kind'], values: PolicyValues): boolean =>
  JSON.stringify(settingsOf(values)) === JSON.stringify(settingsOf(defaultValuesOf(kind)));

/** `settings.daysAfter.2` is the third of the days in one field. */
export function fieldOf(path: string): string {
  const [first, name, ...rest] = path.split('.');
  if (first !== 'settings' || name === undefined) return path;
  return name === 'window' ? ['window', ...rest].join('.') : name === 'ladder' ? 'ladder.deputy' : name;
}
