import type { Catalogue } from '@sapar/rule-catalogue';
import { BadInput } from './bad-input.js';
import { chooseRules } from './choose-rules.js';
import type { ReadCatalogue } from './read-law.js';
import { readRulesArguments, RULES_HELP, type RulesQuestion } from './rules-arguments.js';
import { rulesAsJson } from './rules-as-json.js';
import { rulesAsWords } from './rules-as-words.js';
import type { Command } from './run.js';
import { today } from './today.js';

/** `npm run -s rules` */
export const rulesCommand =
  (read: ReadCatalogue): Command =>
  (words) => {
    const question = readRulesArguments(words);
    return question === 'help' ? RULES_HELP : answerTo(question, read());
  };

function answerTo({ on, ids, json, language }: RulesQuestion, catalogue: Catalogue): string {
  const stranger = ids.find((id) => !catalogue.rules.some((rule) => rule.id === id));
  if (stranger !== undefined) throw new BadInput(`No rule has the id '${stranger.slice(0, 80)}'.`);
  const day = chooseRules(catalogue, ids, on, today());
  return json ? `${rulesAsJson(day, language)}\n` : rulesAsWords(day, language);
}
