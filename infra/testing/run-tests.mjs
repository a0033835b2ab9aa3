// `npm test`: does its own set-up, starts its own servers on free ports, runs every suite and adds up.
import { nodeFault } from '../local/node-version.mjs';

const fault = nodeFault(process.versions.node);
if (fault === null) {
  void import('./all-tests.mjs').then(({ runTests }) => runTests(process.argv.slice(2)));
} else {
  process.stderr.write(`${fault}\n`);
  process.exit(1);
}
