import type { CalendarDate, Confidence, LocalizedText, RuleFreshness, RuleGapReason, RuleTopic } from '@sapar/domain';
import { formatDate } from '../dates/format-date.js';
import type { Language } from '../language.js';

type Words = Readonly<Record<Language, string>>;

const TOPICS: Readonly<Record<RuleTopic, Words>> = {
  visa: { en: 'Visa', ru: 'Виза', kk: 'Виза' },
  invitation: { en: 'Invitation', ru: 'Приглашение', kk: 'Шақыру' },
  notification: {
    en: 'Notification of arrival',
    ru: 'Уведомление о прибытии',
    kk: 'Келгені туралы хабарлама',
  },
  registration: {
    en: 'Registration of an immigrant',
    ru: 'Регистрация иммигранта',
    kk: 'Көшіп келушіні тіркеу',
  },
  residence: { en: 'Residence permit', ru: 'Разрешение на проживание', kk: 'Тұруға рұқсат' },
  'visa-free': { en: 'Visa-free regime', ru: 'Безвизовый режим', kk: 'Визасыз режим' },
  stay: { en: 'Stay and extension', ru: 'Пребывание и продление', kk: 'Болу және ұзарту' },
  'e-visa': { en: 'Electronic visa', ru: 'Электронная виза', kk: 'Электрондық виза' },
  entry: { en: 'Entry', ru: 'Въезд', kk: 'Елге кіру' },
  'work-permit': {
    en: 'Work permit',
    ru: 'Разрешение на привлечение ИРС',
    kk: 'ШЖК тартуға рұқсат',
  },
  fines: { en: 'Fines', ru: 'Штрафы', kk: 'Айыппұлдар' },
  fees: { en: 'Fees', ru: 'Сборы и пошлины', kk: 'Алымдар мен баждар' },
  passport: { en: 'Passport and photo', ru: 'Паспорт и фото', kk: 'Паспорт пен фотосурет' },
  'personal-data': { en: 'Personal data', ru: 'Персональные данные', kk: 'Дербес деректер' },
  'working-time': { en: 'Working days and time', ru: 'Рабочие дни и время', kk: 'Жұмыс күндері мен уақыт' },
};

const CONFIDENCE: Readonly<Record<Confidence, Words>> = {
  official: { en: 'official', ru: 'официально', kk: 'ресми' },
  agreed: { en: 'agreed by two sources', ru: 'два источника совпадают', kk: 'екі дереккөз бірдей' },
  'single-source': { en: 'one source', ru: 'один источник', kk: 'бір дереккөз' },
  weak: { en: 'one weak or old source', ru: 'один слабый или старый источник', kk: 'бір әлсіз не ескі дереккөз' },
  contested: { en: 'contested', ru: 'спорно', kk: 'даулы' },
  convention: {
    en: 'our default, no source of law',
    ru: 'наше значение по умолчанию, не из закона',
    kk: 'өзіміз қойған мән, заңнан алынбаған',
  },
};

const FRESHNESS: Readonly<Record<RuleFreshness, Words>> = {
  checked: { en: 'checked', ru: 'проверено', kk: 'тексерілген' },
  stale: {
    en: 'ageing: not checked again for 180 days',
    ru: 'устаревает: не перепроверялось 180 дней',
    kk: 'ескіруде: 180 күн қайта тексерілмеген',
  },
  expired: {
    en: 'not checked for a year: needs confirmation',
    ru: 'не проверялось год: нужно подтверждение',
    kk: 'бір жыл тексерілмеген: растау қажет',
  },
};

const OWNERS: Readonly<Record<string, Words>> = {
  'rules-editor': { en: 'the rules editor', ru: 'редактор правил', kk: 'ережелер редакторы' },
};

/** Who is to look at an ageing rule again; a name of somebody's own stands as it is. */
const ownerWords = (owner: string, language: Language): string => OWNERS[owner]?.[language] ?? owner;

const TO_LOOK_AGAIN: Words = { en: 'to look again', ru: 'перепроверяет', kk: 'қайта тексеретін' };
/** `to look again: the rules editor`, beside what has aged. */
export const lookAgainWords = (owner: string, language: Language): string =>
  `${TO_LOOK_AGAIN[language]}: ${ownerWords(owner, language)}`;

export const topicWords = (topic: RuleTopic, language: Language): string => TOPICS[topic][language];
export const confidenceWords = (confidence: Confidence, language: Language): string => CONFIDENCE[confidence][language];
export const ruleFreshnessWords = (freshness: RuleFreshness, language: Language): string =>
  FRESHNESS[freshness][language];

/** What a look-up tells of a missing value. */
export interface GapFacts {
  readonly reason: RuleGapReason;
  readonly knownFrom?: CalendarDate;
  readonly knownTo?: CalendarDate;
  readonly words?: LocalizedText;
}

type Phrase = Readonly<Record<Language, (day: string) => string>>;
const FROM: Phrase = {
  en: (day) => `The first value is in force from ${day}`,
  ru: (day) => `Первое значение действует с ${day}`,
  kk: (day) => `Алғашқы мән қолданыла бастаған күн: ${day}`,
};
const TO: Phrase = {
  en: (day) => `The last known value ended on ${day}`,
  ru: (day) => `Последнее известное значение действовало по ${day}`,
  kk: (day) => `Соңғы белгілі мәннің соңғы күні: ${day}`,
};
const NONE: Words = {
  en: 'There is no such rule.',
  ru: 'Такого правила нет.',
  kk: 'Мұндай ереже жоқ.',
};

// A Russian date ends with the dot of 'г.' already.
const closed = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/** Why there is no value on the day, in one or two sentences. */
export function gapWords({ reason, knownFrom, knownTo, words }: GapFacts, language: Language): string {
  if (reason === 'unknown-rule') return NONE[language];
  const day = (on: CalendarDate): string => formatDate(on, language, { weekday: false });
  return [
    ...(words === undefined ? [] : [words[language]]),
    ...(knownFrom === undefined ? [] : [closed(FROM[language](day(knownFrom)))]),
    ...(knownTo === undefined ? [] : [closed(TO[language](day(knownTo)))]),
  ].join(' ');
}
