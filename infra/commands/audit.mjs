// `npm run -s audit`
import { runBeside } from './run-beside.mjs';

runBeside('audit');
