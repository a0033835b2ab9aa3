// `npm run -s stay`
import { runCommand } from './run-command.mjs';

runCommand('stay');
