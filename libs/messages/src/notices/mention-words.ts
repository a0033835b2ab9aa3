import type { Language } from '../language.js';

/** Sentences of the mail to somebody who was named in a conversation: where and by whom, never what was said. */
interface MentionWords {
  readonly subject: (references: readonly string[]) => string;
  readonly headline: (count: number) => string;
  readonly by: (author: string) => string;
  readonly where: string;
  readonly chip: string;
  readonly button: string;
  readonly whyMe: string;
}

const WORDS: Readonly<Record<Language, MentionWords>> = {
  en: {
    subject: (references) => `You are mentioned: ${references.join(', ')}`,
    headline: (count) => (count === 1 ? 'Somebody has a word for you.' : `You are mentioned ${String(count)} times.`),
    by: (author) => `By ${author}`,
    where: 'What was said is read in the case itself.',
    chip: 'Conversation',
    button: 'Open the conversation',
    whyMe: 'You get this because you were named in a conversation and have not read it yet.',
  },
  ru: {
    subject: (references) => `Вас упомянули: ${references.join(', ')}`,
    headline: (count) => (count === 1 ? 'К вам обратились в обсуждении.' : `Вас упомянули, раз: ${String(count)}.`),
    by: (author) => `Кто: ${author}`,
    where: 'Сам текст можно прочитать в карточке участника.',
    chip: 'Обсуждение',
    button: 'Открыть обсуждение',
    whyMe: 'Вы получили это письмо, потому что вас упомянули в обсуждении и вы его ещё не читали.',
  },
  kk: {
    subject: (references) => `Сізді атады: ${references.join(', ')}`,
    headline: (count) => (count === 1 ? 'Талқылауда сізге сөз бар.' : `Сізді ${String(count)} рет атады.`),
    by: (author) => `Кім: ${author}`,
    where: 'Мәтіннің өзін қатысушы картасынан оқисыз.',
    chip: 'Талқылау',
    button: 'Талқылауды ашу',
    whyMe: 'Бұл хат сізге келді, себебі талқылауда сізді атады, ал сіз оны әлі оқыған жоқсыз.',
  },
};

/** The words of the mail about mentions in one language. */
export const mentionWords = (language: Language): MentionWords => WORDS[language];
