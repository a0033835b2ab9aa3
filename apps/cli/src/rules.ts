import { loadCatalogue } from '@sapar/rule-catalogue';
import { BadInput } from './bad-input.js';
import { readRulesArguments, RULES_HELP, type RulesQuestion } from './rules-arguments.js';
import { rulesAsJson } from './rules-as-json.js';
import { rulesAsWords } from './rules-as-words.js';
import { run } from './run.js';
import { chooseRules } from './choose-rules.js';
import { today } from './today.js';

function answer(words: readonly string[]): string {
  const question = readRulesArguments(words);
  return question === 'help' ? RULES_HELP : answerTo(question);
}

function answerTo({ on, ids, json, language }: RulesQuestion): string {
  const catalogue = loadCatalogue();
  const stranger = ids.find((id) => !catalogue.rules.some((rule) => rule.id === id));
  if (stranger !== undefined) throw new BadInput(`No rule has the id '${stranger.slice(0, 80)}'.`);
  const day = chooseRules(catalogue, ids, on, today());
  return json ? `${rulesAsJson(day, language)}\n` : rulesAsWords(day, language);
}

run(answer);
