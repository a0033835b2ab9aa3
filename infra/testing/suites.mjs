import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCounts } from './counts.mjs';

const JEST = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
/** Last, since options that take a list swallow the paths that follow them. */
const WORKERS = ['-w', '2'];
const PLAYWRIGHT = ['node_modules/@playwright/test/cli.js', 'test', '--config', 'e2e/playwright.config.mjs'];
const SIGNALS = ['SIGINT', 'SIGTERM'];
const QUEUE = '--selectProjects=worker-queue';
/** Starts whole products and servers, and mostly waits for them: beside the browser it costs no time of its own. */
const PROGRAMS = '--selectProjects=infra';
/** Arithmetic, words and screens, which ask no database: one core is enough for them, and the browser leaves one. */
const PURE = [
  'cli',
  'contracts',
  'domain',
  'domain in America/Anchorage',
  'domain in Pacific/Kiritimati',
  'mail',
  'messages',
  'rule-catalogue',
  'web',
];

/**
 * @typedef {object} Suite
 * @property {string} name
 * @property {readonly string[]} args of node
 * @property {readonly string[]} [argsOfAny] the same for words that may mean a spec of another suite
 * @property {readonly string[]} needs programs: redis, chromium
 * @property {boolean} needsProduct a running `npm start`
 * @property {'alone' | 'waiting' | 'browser'} lane suites of two lanes run beside each other, those of one after another
 * @property {number} specs how many files it has; none means that the suite does not exist
 */

/**
 * Every suite of the product; one without a single file does not exist and is not counted.
 * @param {string} root
 * @returns {readonly Suite[]}
 */
export function listSuites(root) {
  const queueSpecs = countFiles(join(root, 'apps/worker/src'), '.queue.spec.ts');
  const programSpecs = countFiles(join(root, 'infra'), '.spec.ts');
  const jest = { needs: [], needsProduct: false, lane: 'waiting', specs: 1 };
  const browser = (project) => ({
    args: [...PLAYWRIGHT, `--project=${project}`],
    needs: ['chromium'],
    needsProduct: true,
    specs: existsSync(join(root, 'apps/web/index.html')) ? countFiles(join(root, 'e2e', project), '.spec.ts') : 0,
  });
  const suites = [
    {
      ...jest,
      name: 'unit and integration',
      args: [...JEST, ...['worker-queue', 'infra', ...PURE].map((name) => `--ignoreProjects=${name}`), ...WORKERS],
      argsOfAny: [...JEST, '--ignoreProjects=worker-queue', ...WORKERS],
      lane: 'alone',
    },
    { ...jest, name: 'queue on Redis', args: [...JEST, QUEUE, ...WORKERS], needs: ['redis'], specs: queueSpecs },
    { ...jest, name: 'queue on PostgreSQL', args: [...JEST, QUEUE, ...WORKERS], specs: queueSpecs },
    {
      ...jest,
      name: 'units without a database',
      args: [...JEST, ...PURE.map((name) => `--selectProjects=${name}`), '-w', '1'],
      specs: countFiles(join(root, 'libs/domain/src'), '.spec.ts'),
    },
    { ...jest, name: 'programs and servers', args: [...JEST, PROGRAMS, '-w', '1'], specs: programSpecs },
    // One after the other: two browsers with a product each crowd two cores, and were no sooner through.
    { ...browser('quality'), name: 'quality of the pages', lane: 'browser' },
    { ...browser('journeys'), name: 'journeys in the browser', lane: 'browser' },
  ];
  return suites.filter(({ specs }) => specs > 0);
}

function countFiles(folder, ending) {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ending)).length;
}

/**
 * Parts the suites into those that can run and those that cannot for want of a program.
 * @param {readonly Suite[]} suites
 * @param {Readonly<Record<string, string | null>>} programs
 */
export function partSuites(suites, programs) {
  const isPossible = ({ needs }) => needs.every((need) => programs[need] !== null);
  return { possible: suites.filter(isPossible), leftOut: suites.filter((suite) => !isPossible(suite)) };
}

/**
 * What runs after what: first what keeps every core busy, then what one core is enough for or mostly waits (queue,
 * servers) beside the browser.
 * @param {readonly Suite[]} suites
 * @returns {readonly (readonly Suite[])[][]} turns of lanes of suites
 */
export function turnsOf(suites) {
  const lane = (wanted) => suites.filter((suite) => suite.lane === wanted);
  return [[lane('alone')], [lane('browser'), lane('waiting')]]
    .map((lanes) => lanes.filter(({ length }) => length > 0))
    .filter(({ length }) => length > 0);
}

/** What the sum says of a suite that did not run: every file of it is one skipped. */
export const countsOfLeftOut = ({ specs }) => ({ passed: 0, failed: 0, skipped: Math.max(1, specs) });

/**
 * Runs one suite and reads the count that its reporter leaves in a file. It speaks on this terminal, or to `hear`
 * where another suite speaks there.
 */
export function runSuite(root, { args }, environment, more, hear) {
  const folder = mkdtempSync(join(tmpdir(), 'sapar-count-'));
  const file = join(folder, 'count');
  const voice = hear === undefined ? 'inherit' : 'pipe';
  return new Promise((done) => {
    const child = spawn(process.execPath, [...args, ...more], {
      cwd: root,
      env: { ...process.env, ...environment, SAPAR_COUNT_FILE: file },
      stdio: ['ignore', voice, voice],
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => hear(String(chunk)));
    const forward = (signal) => child.kill(signal);
    for (const signal of SIGNALS) process.on(signal, forward);
    child.once('close', (code) => {
      for (const signal of SIGNALS) process.removeListener(signal, forward);
      const counts = readCounts(existsSync(file) ? readFileSync(file, 'utf8') : '', code);
      rmSync(folder, { recursive: true, force: true });
      done(counts);
    });
  });
}
