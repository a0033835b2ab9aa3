// `npm run chaos`: the real worker against a database, a queue and a mail server that fail; docs/chaos.md says how it is judged.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildServer } from '../local/build.mjs';
import { ensurePrograms } from '../testing/system-packages.mjs';
import { readOptions } from './options.mjs';
import { runScenario } from './run-scenario.mjs';
import { SCENARIOS } from './scenarios/all.mjs';
import { closingLine, printTable } from './table.mjs';

const say = (text) => process.stdout.write(`${text}\n`);

function chosenOf({ size, only }) {
  if (only !== null) return SCENARIOS.filter(({ id }) => only.includes(id));
  return size === 'short' ? SCENARIOS.filter(({ isShort }) => isShort) : SCENARIOS;
}

/** What happens beside the scenarios: servers that start once, a folder that is kept when something failed. */
async function run(options) {
  await buildServer(fileURLToPath(new URL('../..', import.meta.url)));
  const programs = ensurePrograms(say);
  if (programs.redis === null) throw new Error('redis-server is not installed');
  const { startRedis } = await import('./world/redis.mjs');
  const folder = mkdtempSync(join(tmpdir(), 'sapar-chaos-'));
  const redis = await startRedis(programs.redis);
  say(`seed ${String(options.seed)}`);
  const given = { ...options, redis, folder };
  const results = await (options.isNaive ? runNaiveDesign(given) : runScenarios(given)).finally(() => redis.stop());
  const isGood = results.length > 0 && results.every(({ state }) => state !== 'failed');
  if (isGood) rmSync(folder, { recursive: true, force: true });
  else say(`logs and what the witness took: ${folder}`);
  say(`\n${printTable(results)}\n\n${closingLine(results)}`);
  return isGood ? 0 : 1;
}

const runNaiveDesign = async (given) => (await import('./naive/naive.mjs')).runNaive(given);

async function runScenarios(given) {
  const { startServer } = await import('./world/database.mjs');
  const server = await startServer();
  const results = [];
  try {
    for (const scenario of chosenOf(given)) results.push(tell(await runScenario(scenario, { ...given, server })));
  } finally {
    await server.stop();
  }
  return results;
}

function tell(result) {
  const { scenario, state, faults, figures } = result;
  say(`${scenario.id} ${state} ${figures === null ? '' : `${figures.seconds.toFixed(1)} s`}: ${scenario.title}`);
  for (const fault of faults) say(`   ${fault}`);
  return result;
}

try {
  process.exitCode = await run(readOptions(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
