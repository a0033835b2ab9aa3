// A working-day deadline against the published library of holidays and a loop over days, over the official calendar.
import { atLeast, median } from './figures.mjs';

const FIRST = '2022-01-01';
const LAST = '2026-12-31';
const WORKING_DAYS = 3;
const TURNS = 9;
const ROUNDS = 200;

/** Where the library is right both must answer alike; where it is wrong its dates are listed. */
export async function measureHolidays() {
  const { domain, dates, engine, library } = await prepare();
  const { wrong, late } = compare(domain, dates, engine, library);
  const arrivals = dates.filter((_, index) => index % 61 === 0).slice(0, -1);
  const ratios = [];
  const costs = { engine: [], library: [] };
  let sink = 0;
  for (let turn = 0; turn < TURNS; turn += 1) {
    const fast = costOf(ROUNDS, arrivals, (on) => (sink += engine.dueOn(on).length));
    const slow = costOf(1, arrivals, (on) => (sink += library.dueOn(on, library.isWorking).length));
    costs.engine.push(fast);
    costs.library.push(slow);
    ratios.push(slow / fast);
  }
  if (!(sink > 0)) throw new Error('nothing was computed');
  const about = `${median(costs.engine).toFixed(0)} ns CPU a date against ${(median(costs.library) / 1e6).toFixed(1)} ms`;
  return [
    atLeast({ name: 'deadline against date-holidays and a loop', ratios, least: 2_000, about }),
    { line: `date-holidays is wrong on ${wrong.length} days of 2022–2026: ${wrong.join(', ')}`, isPassed: true },
    {
      line: `and so gives another last day for ${late} of ${dates.length} arrivals; equal on all others`,
      isPassed: true,
    },
  ];
}

/** Throws when both differ on an arrival whose count meets no day that the library has wrong. */
function compare({ addDays }, dates, engine, library) {
  const known = new Map();
  const isWorking = (on) => {
    if (!known.has(on)) known.set(on, library.isWorking(on));
    return known.get(on);
  };
  const wrong = dates.filter((on) => isWorking(on) !== engine.isWorking(on));
  const differing = dates.filter((on) => engine.dueOn(on) !== library.dueOn(on, isWorking));
  for (const on of differing) {
    const until = [engine.dueOn(on), library.dueOn(on, isWorking)].sort()[1];
    let day = on;
    while (day <= until && isWorking(day) === engine.isWorking(day)) day = addDays(day, 1);
    if (day > until) throw new Error(`the library and the engine differ on ${on} without a reason`);
  }
  return { wrong, late: differing.length };
}

/** Nanoseconds of CPU for each date. */
function costOf(rounds, dates, run) {
  const start = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) for (const on of dates) run(on);
  const { user, system } = process.cpuUsage(start);
  return ((user + system) * 1_000) / rounds / dates.length;
}

async function prepare() {
  const domain = await import('../../libs/domain/dist/index.js');
  const law = await import('../../libs/rule-catalogue/dist/index.js');
  const { default: Holidays } = await import('date-holidays');
  const { addDays, calendarDate, daysBetween, isWorkingDay, notificationDueOn, weekdayOf } = domain;
  const catalogue = law.loadCatalogue();
  const calendar = law.workingCalendarOf(catalogue.calendars);
  const rule = law.notificationRuleOn(catalogue, calendarDate('2026-01-01'), calendarDate('2026-05-01'));
  if (rule.workingDays !== WORKING_DAYS) throw new Error('the loop counts another number of days than the rule');
  const first = calendarDate(FIRST);
  const holidays = new Holidays('KZ', { types: ['public'] });
  const isWorking = (on) => weekdayOf(on) < 6 && holidays.isHoliday(new Date(`${on}T12:00:00+05:00`)) === false;
  return {
    domain,
    dates: Array.from({ length: daysBetween(first, calendarDate(LAST)) + 1 }, (_, index) => addDays(first, index)),
    engine: {
      dueOn: (arrivedOn) => notificationDueOn({ arrivedOn, rule, calendar }),
      isWorking: (on) => isWorkingDay(calendar, on),
    },
    library: { isWorking, dueOn: (arrivedOn, judge) => walk(arrivedOn, judge, addDays) },
  };
}

/** What one writes on top of such a library: day by day, the day of arrival being the first when it is a working day. */
function walk(arrivedOn, isWorking, addDays) {
  let on = arrivedOn;
  for (let left = isWorking(on) ? WORKING_DAYS - 1 : WORKING_DAYS; left > 0;) {
    on = addDays(on, 1);
    if (isWorking(on)) left -= 1;
  }
  return on;
}
