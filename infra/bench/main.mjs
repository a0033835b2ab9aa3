// `npm run bench`: every figure is a ratio to a floor of the same run. `npm run bench -- list` measures one of them.
import { fileURLToPath } from 'node:url';
import { buildServer } from '../local/build.mjs';

const BENCHES = {
  deadline: () => import('./deadline.mjs').then(({ measureDeadline }) => measureDeadline()),
  holidays: () => import('./holidays.mjs').then(({ measureHolidays }) => measureHolidays()),
  case: () => import('./case.mjs').then(({ measureCase }) => measureCase()),
  stays: () => import('./stays.mjs').then(({ measureStays }) => measureStays()),
  recount: () => import('./recount.mjs').then(({ measureRecount }) => measureRecount()),
  list: () => import('./list.mjs').then(({ measureList }) => measureList()),
  protection: () => import('./protection.mjs').then(({ measureProtection }) => measureProtection()),
  'cold-start': () => import('./cold-start.mjs').then(({ measureColdStart }) => measureColdStart()),
  memory: () => import('./memory.mjs').then(({ measureMemory }) => measureMemory()),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  process.stderr.write(`There is no bench ${unknown.join(', ')}; choose of ${Object.keys(BENCHES).join(', ')}.\n`);
  process.exit(2);
}
await buildServer(fileURLToPath(new URL('../..', import.meta.url)));

let failed = false;
for (const [name, measure] of Object.entries(BENCHES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const { line, isPassed } of await measure()) {
    failed ||= !isPassed;
    process.stdout.write(`${line}\n`);
  }
}
process.exit(failed ? 1 : 0);
