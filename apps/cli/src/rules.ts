import { rulesCommand } from './answer-rules.js';
import { readShipped } from './read-law.js';
import { run } from './run.js';

run(rulesCommand(readShipped));
