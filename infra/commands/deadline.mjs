// `npm run -s deadline`
import { runBuilt } from './run-built.mjs';

runBuilt('deadline');
