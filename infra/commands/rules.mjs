// `npm run -s rules`
import { runBuilt } from './run-built.mjs';

runBuilt('rules');
