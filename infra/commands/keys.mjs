// `npm run -s keys`
import { runBeside } from './run-beside.mjs';

runBeside('keys');
