import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '@sapar/domain';
import ICAL from 'ical.js';
import { calendarEventOf, type DatedFacts } from './calendar-event.js';
import { writeCalendar } from './write-calendar.js';

const FACTS: DatedFacts = {
  ...{ id: '0190', kind: 'last-lawful-day', subject: 'visa', on: calendarDate('2026-12-31'), revision: 1 },
  ...{
    isProvisional: false,
    personName: 'LI Wei',
    missionReference: 'ATY-2026-014',
    siteName: 'Works; hall 2, Atyrau',
  },
  ...{ changedAt: '2026-11-01T04:00:00Z', url: 'https://sapar.example/cases/1' },
};
const OPENLY = { language: 'en', areInitials: false } as const;

/** What a calendar program reads out of the text. */
function readBack(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return {
    method: calendar.getFirstPropertyValue('method'),
    events: calendar.getAllSubcomponents('vevent').map((part) => {
      const { uid, sequence, summary, startDate, endDate, description } = new ICAL.Event(part);
      return {
        ...{ uid, sequence, summary, description, isDay: startDate.isDate },
        ...{ from: startDate.toString(), to: endDate.toString(), status: part.getFirstPropertyValue('status') },
      };
    }),
  };
}
const written = (facts: DatedFacts = FACTS, naming: Parameters<typeof calendarEventOf>[1] = OPENLY, isOver = false) =>
  readBack(writeCalendar('Sapar', isOver ? 'cancel' : 'publish', [calendarEventOf(facts, naming, isOver)]));

describe('a day in a calendar', () => {
  it('is a whole day without a zone, also the last of a year, wherever the machine stands', () => {
    const { method, events } = written();
    expect(method).toBe('PUBLISH');
    expect(events).toMatchObject([
      { uid: 'deadline-0190@mail.sapar.example', isDay: true, from: '2026-12-31', to: '2027-01-01', sequence: 2 },
    ]);
    expect(events[0]?.summary).toBe('LI Wei: last lawful day in Kazakhstan');
    expect(events[0]?.description).toContain('Works; hall 2, Atyrau');
    expect(writeCalendar('Sapar', 'publish', [calendarEventOf(FACTS, OPENLY)])).not.toMatch(/TZID|BEGIN:VTIMEZONE/);
  });

  it('keeps its name when it moves, with a higher sequence, and is taken back by a higher one still', () => {
    const [first] = written().events;
    const [moved] = written({ ...FACTS, on: calendarDate('2027-01-05'), revision: 2 }).events;
    const { method, events } = written({ ...FACTS, revision: 2 }, OPENLY, true);
    expect([moved?.uid, events[0]?.uid]).toEqual([first?.uid, first?.uid]);
    expect([first?.sequence, moved?.sequence, events[0]?.sequence]).toEqual([2, 4, 5]);
    expect([method, events[0]?.status]).toEqual(['CANCEL', 'CANCELLED']);
  });

  it('names people by initials where that is wanted, in the reader’s language, and never a number of a document', () => {
    expect(written(FACTS, { language: 'ru', areInitials: true }).events[0]?.summary).toMatch(/^L\. W\.: /);
    const [event] = written({ ...FACTS, personName: 'LI Wei E12345678' }).events;
    expect(JSON.stringify(event)).not.toContain('E12345678');
    expect(
      written({ ...FACTS, kind: 'arrival-notification' }, { language: 'kk', areInitials: false }).events[0]?.summary,
    ).toBe('LI Wei: келу туралы хабарламаның соңғы күні');
  });

  it('is the same text for the same facts, whenever it is written', () => {
    expect(writeCalendar('Sapar', 'publish', [calendarEventOf(FACTS, OPENLY)])).toBe(
      writeCalendar('Sapar', 'publish', [calendarEventOf(FACTS, OPENLY)]),
    );
  });
});
