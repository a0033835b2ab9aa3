import { fileURLToPath } from 'node:url';
import { buildServer } from '../local/build.mjs';
import { install } from '../local/install.mjs';
import { addUp, closingLine } from './counts.mjs';
import { passingFolder } from './passing-folder.mjs';
import { countsOfLeftOut, listSuites, partSuites, runSuite, turnsOf } from './suites.mjs';
import { ensurePrograms, INSTALL_COMMAND } from './system-packages.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const say = (text) => process.stdout.write(`${text}\n`);
const CRASHED = { passed: 0, failed: 1, skipped: 0 };

/**
 * All suites; with words, only the first suite (Jest) and those words for it, or the suite named first:
 * `npm test -- --selectProjects domain`, `npm test -- journeys`.
 * @param {readonly string[]} words
 */
export async function runTests(words) {
  let isInterrupted = false;
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => (isInterrupted = true));
  try {
    await install(root, say);
    await buildServer(root);
  } catch (fault) {
    process.stderr.write(`${fault.message}\n`);
    say(closingLine(CRASHED));
    process.exit(1);
  }
  const { suites, more } = chooseSuites(listSuites(root), words);
  const programs = suites.some(({ needs }) => needs.length > 0) ? ensurePrograms(say) : {};
  const { possible, leftOut } = partSuites(suites, programs);
  const results = [];
  const runLane = async (lane, isAside) => {
    for (const suite of lane) {
      if (isInterrupted) return;
      const told = isAside ? [] : undefined;
      if (!isAside) say(`\n== ${suite.name}`);
      results.push({ name: suite.name, counts: await runBesideServers(suite, programs, more, told) });
      if (isAside) say(`\n== ${suite.name}\n${told.join('')}`);
    }
  };
  // One lane speaks as it goes; what runs beside it is told when it is through.
  for (const lanes of turnsOf(possible)) await Promise.all(lanes.map((lane, index) => runLane(lane, index > 0)));
  conclude(results, leftOut, isInterrupted);
}

/** Without words everything; the name of a suite chooses that one; other words belong to Jest. */
function chooseSuites(all, words) {
  if (words.length === 0) return { suites: all, more: [] };
  const named = all.filter(({ name }) => name.startsWith(words[0] ?? ''));
  if (named.length > 0) return { suites: named, more: words.slice(1) };
  const [jest] = all;
  return { suites: [{ ...jest, args: jest.argsOfAny }], more: words };
}

/** Starts what the suite needs, runs it, and takes everything down again, whatever happened. */
async function runBesideServers(suite, programs, more, told) {
  const servers = [];
  const keep = (server) => (servers.push(server), server);
  try {
    const environment = suite.needsProduct
      ? await startForJourneys(keep, programs)
      : await startForJest(keep, suite, programs);
    return await runSuite(root, suite, environment, more, told && ((text) => told.push(text)));
  } catch (fault) {
    process.stderr.write(`${suite.name} could not run: ${fault.message}\n`);
    return CRASHED;
  } finally {
    for (const server of servers.reverse()) await server.stop();
  }
}

async function startForJest(keep, { needs }, programs) {
  const { startTemporaryPostgres } = await import('../local/embedded-postgres.mjs');
  const { startTemporaryRedis } = await import('./redis-server.mjs');
  const database = keep(await startTemporaryPostgres({ parent: passingFolder() }));
  const redis = needs.includes('redis') ? keep(await startTemporaryRedis(programs.redis)) : null;
  return { TEST_DATABASE_ADMIN_URL: database.adminUrl, TEST_REDIS_URL: redis?.url ?? '' };
}

async function startForJourneys(keep, programs) {
  const { startTemporaryProduct } = await import('./temporary-product.mjs');
  const product = keep(await startTemporaryProduct({ SWEEP_SECONDS: '1' }, passingFolder()));
  return { SAPAR_URL: product.url, SAPAR_MAIL_URL: product.mailUrl, CHROMIUM_PATH: programs.chromium };
}

function conclude(results, leftOut, isInterrupted) {
  say('');
  for (const { name, counts } of results) say(`${name}: ${closingLine(counts)}`);
  for (const suite of leftOut) {
    say(`${suite.name}: LEFT OUT, ${suite.needs.join(' and ')} not found; ${closingLine(countsOfLeftOut(suite))}`);
  }
  if (leftOut.length > 0) say(`To run everything, install what is missing: ${INSTALL_COMMAND}`);
  const counted = [...results.map(({ counts }) => counts), ...leftOut.map(countsOfLeftOut)];
  const sum = addUp(isInterrupted ? [...counted, CRASHED] : counted);
  say(closingLine(sum));
  process.exit(sum.failed === 0 && sum.passed > 0 ? 0 : 1);
}
