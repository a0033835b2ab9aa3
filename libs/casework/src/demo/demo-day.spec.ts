import { describe, expect, it } from '@jest/globals';
import { addDays, calendarDate, computeNotificationDeadline, daysBetween, type CalendarDate } from '@sapar/domain';
import { loadCatalogue, notificationRuleOn, workingCalendarOf } from '@sapar/rule-catalogue';
import { dayOf } from './demo-day.js';
import { RUNNING_MISSIONS } from './demo-missions.js';
import type { DemoPersonName } from './demo-people.js';

const law = loadCatalogue();
const calendar = workingCalendarOf(law.calendars);
const first = calendarDate('2026-01-10');
const DAYS = Array.from({ length: daysBetween(first, calendarDate('2027-11-30')) }, (_, index) =>
  addDays(first, index),
);
const visits = RUNNING_MISSIONS.flatMap((mission) => mission.visits);

const dueOn = (person: DemoPersonName, today: CalendarDate): CalendarDate => {
  const arrivedOn = dayOf(visits.find((visit) => visit.person === person)!.comesOn, today, calendar);
  const rule = notificationRuleOn(law, arrivedOn, today)!;
  const counted = computeNotificationDeadline({ arrivedOn, rule, calendar, today });
  if (counted.outcome !== 'computed') throw new Error(`no calendar for ${arrivedOn}`);
  return counted.dueOn;
};
const workingDay = (today: CalendarDate, back: number) => dayOf({ workingDays: -back }, today, calendar);

describe('the days of the demo, on whatever day it is loaded', () => {
  it('make one person overdue by two working days', () => {
    const wrong = DAYS.filter((today) => dueOn('deniz', today) !== workingDay(today, 3));
    expect(wrong).toEqual([]);
  });

  it('let the one whose hotel says it filed end today, or on the first working day after days off', () => {
    const wrong = DAYS.filter((today) => {
      const isWorking = workingDay(addDays(today, 1), 1) === today;
      const due = dueOn('minjun', today);
      return isWorking ? due !== today : due <= today || workingDay(due, 1) > today;
    });
    expect(wrong).toEqual([]);
  });

  it('leave time to whoever came yesterday or today', () => {
    expect(DAYS.filter((today) => dueOn('li', today) <= today || dueOn('emre', today) <= today)).toEqual([]);
  });
});
