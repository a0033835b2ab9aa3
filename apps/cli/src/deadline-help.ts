import { KINDS } from './kinds/answer-kind.js';

const LIST = KINDS.map(({ name, facts }) => `  --kind ${name}\n      ${facts}`).join('\n');

export const HELP = `Last day for the notification of an arrival in Kazakhstan, with every step.

  npm run -s deadline -- --arrived-on 2026-03-20            explains in words
  npm run -s deadline -- --arrived-on 2026-03-20 --json     prints one object
  npm run -s deadline -- --file dates.txt                   one date a line in, one object a line out;
                                                            after the date, the day at the host if it is later

  --convention next-day   the later reading: the day of arrival is not counted (default: arrival-day)
  --at-host-on DATE       day of arrival at the host, where it is later than the crossing
  --start-of-clock host-arrival
                          the later reading: the period starts at the host (default: border); needs
                          --at-host-on, or days at the host in the lines of the file
  --lang en|ru|kk         language of the words (default: en)

Other dates of a visit, each kind with its facts (--kind arrival-notification is the default):

${LIST}

  --today DATE            the day on which it is asked (default: today in Kazakhstan)
  --file facts.jsonl      one object of facts a line in, { "moved-on": "2026-06-05" }, one object a line out
  --json                  { "kind", "deadlines": [{ kind, of, dueOn, dueAt, steps, rule, calendar, freshness,
                          confidence }], "findings": [{ code, severity, facts }] }

Exit codes: 0 answered, 2 bad input with one sentence on standard error.
`;
