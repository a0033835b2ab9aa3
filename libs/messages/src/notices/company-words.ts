import type { Language } from '../language.js';

type Side = 'host' | 'supplier';

/** Sentences of the mail that asks the other company of a visit to join. */
interface CompanyWords {
  readonly subject: (company: string, mission: string) => string;
  readonly headline: (company: string) => string;
  readonly chip: string;
  readonly what: (by: string, company: string, mission: string) => string;
  readonly yours: Readonly<Record<Side, string>>;
  readonly until: (moment: string) => string;
  readonly once: string;
  readonly whyMe: (by: string, company: string) => string;
  readonly button: string;
}

const WORDS: Readonly<Record<Language, CompanyWords>> = {
  en: {
    subject: (company, mission) => `${company}: work together on ${mission} in Sapar`,
    headline: (company) => `${company} asks your company to take part.`,
    chip: 'Two companies, one visit',
    what: (by, company, mission) =>
      `${by} of ${company} keeps the visit “${mission}” in Sapar and asks your company to look after its part there.`,
    yours: {
      supplier: 'You then keep the personal data of your technicians; the host keeps invitation and notification.',
      host: 'You then keep invitation, notification and receipts; the supplier keeps the data of its people.',
    },
    until: (moment) => `The link works until ${moment}`,
    once: 'The link works once. With an account you sign in; without one you choose a password, it takes two minutes.',
    whyMe: (by, company) =>
      `You get this because ${by} of ${company} entered this address. If you do not know why, do nothing.`,
    button: 'See the visit and join',
  },
  ru: {
    subject: (company, mission) => `${company}: вести вместе «${mission}» в Sapar`,
    headline: (company) => `${company} просит вашу компанию подключиться.`,
    chip: 'Две компании, один визит',
    what: (by, company, mission) =>
      `${by} (${company}) ведёт в Sapar сервисный визит «${mission}» и просит вашу компанию вести там свою часть.`,
    yours: {
      supplier:
        'Вы будете вести персональные данные своих специалистов; принимающая сторона – приглашение и уведомление.',
      host: 'Вы будете вести визовое приглашение, уведомление и подтверждения; поставщик – данные своих людей.',
    },
    until: (moment) => `Ссылка действует до ${moment}`,
    once: 'Ссылка срабатывает один раз. Если вход уже есть – войдите; если нет – задайте пароль, это займёт две минуты.',
    whyMe: (by, company) =>
      `Вы получили это письмо, потому что этот адрес указан в Sapar: ${by} (${company}). Если причина вам неизвестна, ничего не делайте.`,
    button: 'Посмотреть визит и подключиться',
  },
  kk: {
    subject: (company, mission) => `${company}: «${mission}» сапарын Sapar жүйесінде бірге жүргізу`,
    headline: (company) => `${company} сіздің компанияңыздың қосылуын сұрайды.`,
    chip: 'Екі компания, бір сапар',
    what: (by, company, mission) =>
      `${by} (${company}) Sapar жүйесінде «${mission}» сервистік сапарын жүргізеді және компанияңыздың өз бөлігін сонда жүргізуін сұрайды.`,
    yours: {
      supplier:
        'Сіз өз мамандарыңыздың дербес деректерін жүргізесіз; қабылдаушы тұлға шақыру мен хабарламаны жүргізеді.',
      host: 'Сіз визалық шақыруды, хабарламаны және растамаларды жүргізесіз; жеткізуші өз адамдарының деректерін жүргізеді.',
    },
    until: (moment) => `Сілтеменің соңғы уақыты – ${moment}`,
    once: 'Сілтеме бір рет қана жұмыс істейді. Есептік жазбаңыз болса – кіріңіз; болмаса, құпиясөз қойыңыз, бұл екі минут алады.',
    whyMe: (by, company) =>
      `Бұл хат сізге келді, себебі бұл мекенжай Sapar жүйесінде көрсетілген: ${by} (${company}). Себебін білмесеңіз, ештеңе істемеңіз.`,
    button: 'Сапарды көріп, қосылу',
  },
};

/** The words of a company's invitation in one language. */
export const companyWords = (language: Language): CompanyWords => WORDS[language];
