import { gate, median } from './figures.mjs';

const TURNS = 15;
const DATES = 1_800;
const ROUNDS = { floor: 4_000, withoutSteps: 400, withSteps: 40 };

/** The last day of a notification against the floor of a bare table of days, interleaved. */
export async function measureDeadline() {
  const contenders = await prepare();
  const costs = Object.fromEntries(Object.keys(ROUNDS).map((name) => [name, []]));
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const name of Object.keys(ROUNDS)) costs[name].push(costOf(contenders[name], ROUNDS[name]));
  }
  // Somebody must want the results, or the compiler may leave out the work.
  if (!(contenders.sum() > 0)) throw new Error('nothing was computed');
  const line = (name, key, most) =>
    gate({
      name,
      ratios: costs[key].map((cost, turn) => cost / costs.floor[turn]),
      most,
      about: `${median(costs[key]).toFixed(0)} ns CPU a date, the floor ${median(costs.floor).toFixed(1)}`,
    });
  return [line('deadline without steps', 'withoutSteps', 20), line('deadline with steps', 'withSteps', 400)];
}

/** Nanoseconds of CPU for each date. */
function costOf(run, rounds) {
  const start = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) run();
  const { user, system } = process.cpuUsage(start);
  return ((user + system) * 1_000) / rounds / DATES;
}

async function prepare() {
  const domain = await import('../../libs/domain/dist/index.js');
  const law = await import('../../libs/rule-catalogue/dist/index.js');
  const { addDays, calendarDate, computeNotificationDeadline, dayNumberOf, notificationDueOn } = domain;
  const today = calendarDate('2026-05-01');
  const catalogue = law.loadCatalogue();
  const calendar = law.workingCalendarOf(catalogue.calendars);
  const rule = law.notificationRuleOn(catalogue, calendarDate('2026-01-01'), today);
  const dates = Array.from({ length: DATES }, (_, index) => addDays(calendarDate('2022-01-01'), index));
  const table = tableOfDays(dates[0], calendar, domain);
  const numbers = Int32Array.from(dates, dayNumberOf);
  for (const [index, arrivedOn] of dates.entries()) {
    const floor = addDays(dates[0], table.dueAfter(numbers[index]) - numbers[0]);
    if (floor !== notificationDueOn({ arrivedOn, rule, calendar }))
      throw new Error(`the floor and the engine differ on ${arrivedOn}`);
  }
  let sink = 0;
  return {
    floor: () => {
      for (const number of numbers) sink += table.dueAfter(number);
    },
    withoutSteps: () => {
      for (const arrivedOn of dates) sink += notificationDueOn({ arrivedOn, rule, calendar }).length;
    },
    withSteps: () => {
      for (const arrivedOn of dates)
        sink += computeNotificationDeadline({ arrivedOn, rule, calendar, today }).steps.length;
    },
    sum: () => sink,
  };
}

/** The floor: day numbers in, a prefix sum and a list of working days, a day number out; no text, no reasons. */
function tableOfDays(start, calendar, { addDays, dayNumberOf }) {
  const days = DATES + 200;
  const first = dayNumberOf(start);
  const before = new Int32Array(days + 1);
  const working = [];
  for (let index = 0; index < days; index += 1) {
    const { isWorking } = calendar.verdictOf(addDays(start, index), 'duty');
    before[index + 1] = before[index] + (isWorking ? 1 : 0);
    if (isWorking) working.push(index);
  }
  const workingAt = Int32Array.from(working);
  return { dueAfter: (number) => first + workingAt[before[number - first] + 2] };
}
