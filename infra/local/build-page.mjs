// `npm run build:web`: the page for production, as `npm start` and every suite that starts the product find it already built.
import { fileURLToPath } from 'node:url';
import { buildWeb } from './build.mjs';

try {
  await buildWeb(fileURLToPath(new URL('../..', import.meta.url)), (text) => process.stdout.write(`${text}\n`));
} catch (fault) {
  process.stderr.write(`${fault.message}\n`);
  process.exitCode = 1;
}
