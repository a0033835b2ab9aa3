import { countStays } from '@sapar/domain';
import { explainStays } from '@sapar/messages';
import { BadInput } from './bad-input.js';
import { languageOf, readOptions } from './options.js';
import { answerLines, type Command } from './run.js';
import { readStayCase } from './stay-case.js';
import { STAY_HELP } from './stay-help.js';

const OPTIONS = {
  file: { type: 'string' },
  lang: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** `npm run -s stay` */
export const stayCommand: Command = (words) => {
  const { file, lang, json, help } = readOptions(words, OPTIONS);
  const language = languageOf(lang);
  if (help === true) return STAY_HELP;
  if (file === undefined) throw new BadInput('Give --file cases.jsonl; --help explains.');
  return answerLines(file, (line) => {
    const { record, caps } = readStayCase(line);
    const count = countStays(record, caps);
    return json === true
      ? `${JSON.stringify(count)}\n`
      : `${explainStays(record.on, caps, count, language).join('\n')}\n\n`;
  });
};
