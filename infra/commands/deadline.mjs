// `npm run -s deadline`
import { runCommand } from './run-command.mjs';

runCommand('deadline');
