import type { Language } from '../language.js';

/** Sentences about a reply by mail: to whoever has the case, and the one line to who wrote it. */
interface ReplyWords {
  readonly received: {
    readonly subject: (name: string, references: readonly string[]) => string;
    readonly headline: (name: string) => string;
    readonly from: (name: string, address: string) => string;
    readonly closesNothing: string;
    readonly whyMe: string;
  };
  readonly noted: {
    readonly subject: string;
    readonly headline: string;
    /** Under each case in which it stands. */
    readonly closesNothing: string;
    /** A reply to a list of many dates. */
    readonly toList: string;
    readonly whyMe: string;
  };
  /** Files are named in the case and kept nowhere. */
  readonly filesNotKept: (count: number) => string;
  readonly chip: string;
  readonly button: string;
  readonly openToday: string;
}

const WORDS: Readonly<Record<Language, ReplyWords>> = {
  en: {
    received: {
      subject: (name, references) => `Reply by mail from ${name}: ${references.join(', ')}`,
      headline: (name) => `${name} has replied to a reminder.`,
      from: (name, address) => `From ${name}, ${address}. The address of a mail proves nothing.`,
      closesNothing: 'A reply closes nothing: what was done is recorded in the case.',
      whyMe: 'You get this because the case is with you.',
    },
    noted: {
      subject: 'Your reply stands in the case, and closes nothing',
      headline: 'Your reply stands in the case.',
      closesNothing: 'A reply closes nothing: record in the case what was done.',
      toList: 'A reply to a list belongs to no case and was not kept: open the case and write there.',
      whyMe: 'You get this once, because you replied to a mail of Sapar.',
    },
    filesNotKept: (count) =>
      `${String(count)} attached ${count === 1 ? 'file was' : 'files were'} not kept: upload in the case.`,
    chip: 'Reply by mail',
    button: 'Open the case',
    openToday: 'Open Sapar',
  },
  ru: {
    received: {
      subject: (name, references) => `Ответ письмом, ${name}: ${references.join(', ')}`,
      headline: (name) => `Ответ на напоминание: ${name}.`,
      from: (name, address) => `От кого: ${name}, ${address}. Адрес письма ничего не доказывает.`,
      closesNothing: 'Ответ ничего не закрывает: сделанное отмечают в карточке.',
      whyMe: 'Вы получили это письмо, потому что дело у вас.',
    },
    noted: {
      subject: 'Ваш ответ виден в карточке и ничего не закрывает',
      headline: 'Ваш ответ виден в карточке.',
      closesNothing: 'Ответ ничего не закрывает: отметьте сделанное в карточке.',
      toList: 'Ответ на список не относится ни к одной карточке и не сохранён: откройте карточку и напишите там.',
      whyMe: 'Вы получили это письмо один раз, потому что ответили на письмо Sapar.',
    },
    filesNotKept: (count) => `Вложенные файлы не сохранены (${String(count)}): загрузите их в карточке.`,
    chip: 'Ответ письмом',
    button: 'Открыть карточку',
    openToday: 'Открыть Sapar',
  },
  kk: {
    received: {
      subject: (name, references) => `Хатпен келген жауап, ${name}: ${references.join(', ')}`,
      headline: (name) => `Еске салуға жауап келді: ${name}.`,
      from: (name, address) => `Кімнен: ${name}, ${address}. Хаттың мекенжайы ештеңені дәлелдемейді.`,
      closesNothing: 'Жауап ештеңені жаппайды: істелген іс картада белгіленеді.',
      whyMe: 'Бұл хат сізге келді, себебі іс сізде.',
    },
    noted: {
      subject: 'Жауабыңыз картада тұр және ештеңені жаппайды',
      headline: 'Жауабыңыз картада тұр.',
      closesNothing: 'Жауап ештеңені жаппайды: істелген істі картада белгілеңіз.',
      toList: 'Тізімге берілген жауап ешбір картаға жатпайды және сақталмады: картаны ашып, сонда жазыңыз.',
      whyMe: 'Бұл хат сізге бір рет келді, себебі сіз Sapar хатына жауап бердіңіз.',
    },
    filesNotKept: (count) => `Тіркелген файлдар сақталмады (${String(count)}): оларды картаға жүктеңіз.`,
    chip: 'Хатпен жауап',
    button: 'Картаны ашу',
    openToday: 'Sapar-ды ашу',
  },
};

/** The words of the mails about replies in one language. */
export const replyWords = (language: Language): ReplyWords => WORDS[language];
