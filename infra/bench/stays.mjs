// `npm run bench`: a rolling-window count and a whole answer over 1,000 crossings, printed and never a gate.
import { addDays, calendarDate, countStays } from '../../libs/domain/dist/index.js';
import { median } from './figures.mjs';

const first = calendarDate('2020-01-01');
const stays = Array.from({ length: 500 }, (_, index) => ({
  enteredOn: addDays(first, index * 5),
  leftOn: addDays(first, index * 5 + (index % 4)),
}));
const on = addDays(first, 2_500);
const caps = {
  'rolling window': [{ kind: 'rolling', days: 90, within: 180 }],
  'four caps at once': [
    { kind: 'rolling', days: 90, within: 180 },
    { kind: 'per-entry', days: 30 },
    { kind: 'per-year', days: 120 },
    { kind: 'total', days: 90, from: first, to: on },
  ],
};
const TURNS = 15;
const ROUNDS = 200;

/** Milliseconds of CPU, median and spread of the turns. */
export async function measureStays() {
  return Object.entries(caps).map(([name, chosen]) => {
    const costs = Array.from({ length: TURNS }, () => costOf(chosen));
    const spread = `${Math.min(...costs).toFixed(2)}..${Math.max(...costs).toFixed(2)}`;
    const line = `${name} over 1,000 crossings: ${median(costs).toFixed(2)} ms CPU (${spread})`;
    return { line: `${line} (aim 1 ms, printed only)`, isPassed: true };
  });
}

function costOf(chosen) {
  const start = process.cpuUsage();
  for (let round = 0; round < ROUNDS; round += 1) countStays({ stays, on }, chosen);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000 / ROUNDS;
}
