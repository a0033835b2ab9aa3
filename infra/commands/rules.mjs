// `npm run -s rules`
import { runCommand } from './run-command.mjs';

runCommand('rules');
