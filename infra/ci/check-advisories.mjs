// Known faults of the packages that a running product loads, asked of the source that ADVISORY_SOURCE names: a registry
// that answers npm's bulk question. Many registries answer none, so without the setting nothing is asked, and it is said.
import { spawnSync } from 'node:child_process';

const source = process.env['ADVISORY_SOURCE'] ?? '';
if (source === '') {
  process.stdout.write('ADVISORY_SOURCE is not set: packages were not compared with known faults.\n');
  process.exit(0);
}
const asked = ['audit', '--json', '--omit=dev', '--package-lock-only', `--registry=${source}`];
const { stdout } = spawnSync('npm', asked, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
const answer = readAnswer(stdout);
if (answer?.vulnerabilities === undefined) {
  process.stderr.write(`ADVISORY_SOURCE gave no answer: ${answer?.message ?? 'nothing that can be read'}\n`);
  process.exit(1);
}
const grave = Object.values(answer.vulnerabilities).filter(({ severity }) => /^(high|critical)$/.test(severity));
for (const { name, severity, range } of grave) process.stderr.write(`${name} ${range}: ${severity}\n`);
const all = Object.keys(answer.vulnerabilities).length;
process.stdout.write(`${all} packages with known faults, ${grave.length} of them high or critical\n`);
process.exit(grave.length === 0 ? 0 : 1);

function readAnswer(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
