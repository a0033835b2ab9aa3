import { stayCommand } from './answer-stay.js';
import { run } from './run.js';

run(stayCommand);
