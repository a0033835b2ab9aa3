// A spec outside every project would never run, and a *.test.* file is one that nobody collects.
import { execFileSync } from 'node:child_process';

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
}).split('\n');
const stray = files.filter(
  (file) =>
    /\.test\.[cm]?[jt]sx?$/.test(file) ||
    (/\.spec\.[cm]?[jt]sx?$/.test(file) && !/^((apps|libs)\/[^/]+\/src|infra|e2e)\/.*\.spec\.tsx?$/.test(file)),
);
for (const file of stray) process.stderr.write(`${file} is in no test project\n`);
process.exit(stray.length === 0 ? 0 : 1);
