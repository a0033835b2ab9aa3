import { addDays, type CalendarDate } from '@sapar/domain';
import type { CalendarFile } from '@sapar/rule-catalogue';
import type { DayDecision, Decision } from './decisions.js';

type FileDay = CalendarFile['days'][number];

/** A tentative day asks for a person's word once it, or the day by which it was to be settled, has passed. */
export const asksToConfirm = ({ on, tentative }: Pick<FileDay, 'on' | 'tentative'>, today: CalendarDate): boolean =>
  tentative !== undefined && (on < today || tentative.settleOn < today);

/** Nobody asks about a day of long ago: what stood on it has been judged. */
export const isAskedAbout = (day: Pick<FileDay, 'on' | 'tentative'>, today: CalendarDate): boolean =>
  asksToConfirm(day, today) && day.on >= addDays(today, -365);

/** The year with the days that were confirmed as they stand: settled, and no longer doubtful. */
export function confirmDays(file: CalendarFile, decisions: readonly Decision[]): CalendarFile {
  const confirmed = decisions.filter((one) => one.kind === 'calendar-day' && one.body.year === file.year);
  const settled = file.days.filter((day) => confirmed.some((one) => one.kind === 'calendar-day' && isOn(one, day)));
  if (settled.length === 0) return file;
  return {
    ...file,
    // A change of days is a change of version: whoever edits the year or counts by it sees that it is another one.
    version: settled.reduce((version, { on }) => `${version}+day-${on.slice(5)}`, file.version),
    days: file.days.map((day) => (settled.includes(day) ? certain(day) : day)),
  };
}

const isOn = ({ body }: DayDecision, day: FileDay): boolean =>
  body.on === day.on && body.dayKind === day.kind && body.settleOn === day.tentative?.settleOn;

const certain = ({ tentative: _, ...day }: FileDay): FileDay => ({ ...day, isDoubtful: false });
