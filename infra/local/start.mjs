// `npm start`: everything a new user needs on one machine.
import { nodeFault } from './node-version.mjs';

const fault = nodeFault(process.versions.node);
if (fault === null) {
  void import('./product.mjs').then(({ runProduct }) => runProduct());
} else {
  process.stderr.write(`${fault}\n`);
  process.exit(1);
}
