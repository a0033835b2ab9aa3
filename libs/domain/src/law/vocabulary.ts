/**
 * How sure a figure is: said by an authority, by two independent sources, by one decent source, by one weak or old one;
 * `contested` where sources conflict or the figure decides a deadline or a fine and must be verified; `convention` is the
 * product's own default, said by no source of law.
 */
export type Confidence = 'official' | 'agreed' | 'single-source' | 'weak' | 'contested' | 'convention';

/** What a rule of the catalogue is about. */
export const RULE_TOPICS = [
  'visa',
  'invitation',
  'notification',
  'registration',
  'residence',
  'visa-free',
  'stay',
  'e-visa',
  'entry',
  'work-permit',
  'fines',
  'fees',
  'passport',
  'personal-data',
  'working-time',
] as const;
export type RuleTopic = (typeof RULE_TOPICS)[number];

/** What the value of a rule counts, or what kind of answer it is. */
export const RULE_UNITS = [
  'days',
  'working-days',
  'months',
  'years',
  'hours',
  'minutes',
  'times',
  'digits',
  'pages',
  'pieces',
  'countries',
  'millimetres',
  'tenge',
  'mci',
  'percent-of-mci',
  'usd',
  'usd-a-month',
  'eur',
  'gbp',
  'chf',
  'hours-from-utc',
  'yes-no',
  'date',
  'code',
  'codes',
  'country-codes',
  'words',
] as const;
export type RuleUnit = (typeof RULE_UNITS)[number];

/** Why the catalogue has no value on a day. */
export type RuleGapReason = 'unknown-rule' | 'not-yet-in-force' | 'no-longer-in-force' | 'not-yet-known';
