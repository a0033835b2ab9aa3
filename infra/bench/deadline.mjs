// `npm run bench`: the deadline against the floor of a bare table of days, interleaved in one run, as ratios.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = spawnSync(process.execPath, [`${root}node_modules/typescript7/bin/tsc`, '-b', 'apps/cli'], {
  cwd: root,
  stdio: 'inherit',
});
if (built.status !== 0) process.exit(1);
const { addDays, calendarDate, computeNotificationDeadline, dayNumberOf, notificationDueOn } = await import(
  `${root}libs/domain/dist/index.js`
);
const { loadCatalogue, notificationRuleOn, workingCalendarOf } = await import(
  `${root}libs/rule-catalogue/dist/index.js`
);

const today = calendarDate('2026-05-01');
const catalogue = loadCatalogue();
const calendar = workingCalendarOf(catalogue.calendars);
const rule = notificationRuleOn(catalogue, calendarDate('2026-01-01'), today);
const dates = Array.from({ length: 1_800 }, (_, index) => addDays(calendarDate('2022-01-01'), index));

/** The floor: day numbers in, a prefix sum and a list of working days, a day number out; no text, no reasons. */
const first = dayNumberOf(dates[0]);
const isOff = (index) => calendar.verdictOf(addDays(dates[0], index), 'duty').isWorking === false;
const before = new Int32Array(2_002);
const working = [];
for (let index = 0; index < 2_001; index += 1) {
  before[index + 1] = before[index] + (isOff(index) ? 0 : 1);
  if (!isOff(index)) working.push(index);
}
const workingAt = Int32Array.from(working);
const numbers = Int32Array.from(dates, dayNumberOf);
let sink = 0;
const contenders = {
  floor: () => {
    for (const number of numbers) sink += first + workingAt[before[number - first] + 2];
  },
  withoutSteps: () => {
    for (const arrivedOn of dates) sink += notificationDueOn({ arrivedOn, rule, calendar }).length;
  },
  withSteps: () => {
    for (const arrivedOn of dates)
      sink += computeNotificationDeadline({ arrivedOn, rule, calendar, today }).steps.length;
  },
};

for (const arrivedOn of dates) {
  const floor = addDays(dates[0], workingAt[before[dayNumberOf(arrivedOn) - first] + 2]);
  if (floor !== notificationDueOn({ arrivedOn, rule, calendar }))
    throw new Error(`the floor and the engine differ on ${arrivedOn}`);
}

const rounds = { floor: 400, withoutSteps: 40, withSteps: 4 };
const best = Object.fromEntries(Object.keys(contenders).map((name) => [name, Infinity]));
for (let turn = 0; turn < 25; turn += 1) {
  for (const [name, run] of Object.entries(contenders)) {
    const start = process.cpuUsage();
    for (let round = 0; round < rounds[name]; round += 1) run();
    const { user, system } = process.cpuUsage(start);
    best[name] = Math.min(best[name], ((user + system) * 1_000) / rounds[name] / dates.length);
  }
}

let failed = false;
const report = (name, target) => {
  const ratio = best.floor / best[name];
  failed ||= ratio < target;
  process.stdout.write(
    `${name}: ${best[name].toFixed(1)} ns CPU, 1/${(1 / ratio).toFixed(1)} of the floor (target 1/${(1 / target).toFixed(0)}) ${ratio >= target ? 'pass' : 'FAIL'}\n`,
  );
};
process.stdout.write(`floor: ${best.floor.toFixed(2)} ns CPU a date, ${dates.length} dates, sum ${sink % 7}\n`);
report('withoutSteps', 1 / 20);
report('withSteps', 1 / 400);
process.exit(failed ? 1 : 0);
