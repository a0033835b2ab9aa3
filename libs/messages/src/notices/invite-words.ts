import type { Language } from '../language.js';

/** Sentences of the mail that asks somebody to join a company. */
interface InviteWords {
  readonly subject: (by: string, company: string) => string;
  readonly headline: (company: string) => string;
  readonly chip: string;
  readonly what: (by: string, company: string) => string;
  readonly until: (moment: string) => string;
  readonly once: string;
  readonly whyMe: (by: string) => string;
  readonly button: string;
}

const WORDS: Readonly<Record<Language, InviteWords>> = {
  en: {
    subject: (by, company) => `${by} invites you to ${company} in Sapar`,
    headline: (company) => `Join ${company} in Sapar.`,
    chip: 'Invitation',
    what: (by, company) =>
      `${by} asks you to look after service visits of technicians at ${company}. You choose your name and a password; it takes a minute.`,
    until: (moment) => `The link works until ${moment}`,
    once: 'The link works once and is for you alone: do not forward it.',
    whyMe: (by) => `You get this because ${by} entered this address. If you do not know why, do nothing.`,
    button: 'Open the invitation',
  },
  ru: {
    subject: (by, company) => `${by}: приглашение в компанию ${company} в Sapar`,
    headline: (company) => `Приглашение в компанию ${company} в Sapar.`,
    chip: 'Приглашение',
    what: (by, company) =>
      `${by} приглашает вас вести сервисные визиты специалистов в компании ${company}. Нужно указать имя и задать пароль; это займёт минуту.`,
    until: (moment) => `Ссылка действует до ${moment}`,
    once: 'Ссылка срабатывает один раз и предназначена только вам: не пересылайте её.',
    whyMe: (by) =>
      `Вы получили это письмо, потому что этот адрес указан в приглашении: ${by}. Если причина вам неизвестна, ничего не делайте.`,
    button: 'Открыть приглашение',
  },
  kk: {
    subject: (by, company) => `${by}: Sapar жүйесінде ${company} компаниясына шақыру`,
    headline: (company) => `Sapar жүйесінде ${company} компаниясына шақыру.`,
    chip: 'Шақыру',
    what: (by, company) =>
      `${by} сізді ${company} компаниясында мамандардың сервистік сапарларын жүргізуге шақырады. Аты-жөніңізді жазып, құпиясөз қоясыз; бұл бір минут алады.`,
    until: (moment) => `Сілтеменің соңғы уақыты – ${moment}`,
    once: 'Сілтеме бір рет қана жұмыс істейді және тек сізге арналған: оны басқа адамға жібермеңіз.',
    whyMe: (by) =>
      `Бұл хат сізге келді, себебі бұл мекенжай шақыруда көрсетілген: ${by}. Себебін білмесеңіз, ештеңе істемеңіз.`,
    button: 'Шақыруды ашу',
  },
};

/** The words of an invitation in one language. */
export const inviteWords = (language: Language): InviteWords => WORDS[language];
