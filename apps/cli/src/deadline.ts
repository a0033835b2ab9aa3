import { deadlineCommand } from './answer-deadline.js';
import { readShipped } from './read-law.js';
import { run } from './run.js';

run(deadlineCommand(readShipped));
