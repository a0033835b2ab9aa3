import type { Language } from '../language.js';

/** Sentences of the two mails to a technician: the link to the own visit, and the code that opens it. */
interface VisitWords {
  readonly link: {
    readonly subject: (host: string) => string;
    readonly headline: string;
    readonly what: (host: string) => string;
    readonly code: string;
    readonly until: (moment: string) => string;
    readonly button: string;
  };
  readonly code: {
    readonly subject: (host: string) => string;
    readonly headline: string;
    readonly hero: (code: string) => string;
    readonly until: (moment: string) => string;
    readonly notMe: string;
  };
  readonly chip: string;
  readonly whyMe: (sender: string) => string;
}

const WORDS: Readonly<Record<Language, VisitWords>> = {
  en: {
    link: {
      subject: (host) => `Your visit to ${host}: dates, address, contact`,
      headline: 'Your own page of the visit to Kazakhstan.',
      what: (host) => `It shows where to be and when, who meets you at ${host}, your papers and your last day there.`,
      code: 'No account, no password: the page sends a code to this address, and the code opens it.',
      until: (moment) => `The link works until ${moment}`,
      button: 'Open my visit',
    },
    code: {
      subject: (host) => `Code for your visit to ${host}`,
      headline: 'Here is the code that you asked for.',
      hero: (code) => `Code: ${code}`,
      until: (moment) => `It works once, until ${moment}.`,
      notMe: 'If you asked for none, do nothing and give it to nobody: without it the page stays closed.',
    },
    chip: 'Your visit',
    whyMe: (sender) => `You get this because ${sender} has entered this address for your visit.`,
  },
  ru: {
    link: {
      subject: (host) => `Ваш сервисный визит, ${host}: даты, адрес, контакт`,
      headline: 'Ваша личная страница визита в Казахстан.',
      what: (host) =>
        `На ней: где и когда быть, кто вас встречает (${host}), ваши документы и последний день пребывания.`,
      code: 'Учётная запись и пароль не нужны: страница отправит код на этот адрес, и код её откроет.',
      until: (moment) => `Ссылка действует до ${moment}`,
      button: 'Открыть мой визит',
    },
    code: {
      subject: (host) => `Код для страницы визита, ${host}`,
      headline: 'Код, который вы запросили.',
      hero: (code) => `Код: ${code}`,
      until: (moment) => `Срабатывает один раз, действует до ${moment}.`,
      notMe: 'Если вы ничего не запрашивали, ничего не делайте и никому не сообщайте код: без него страница закрыта.',
    },
    chip: 'Ваш визит',
    whyMe: (sender) => `Вы получили это письмо, потому что этот адрес указан для вашего визита: ${sender}.`,
  },
  kk: {
    link: {
      subject: (host) => `Сервистік сапарыңыз, ${host}: күндер, мекенжай, байланыс`,
      headline: 'Қазақстанға сапарыңыздың жеке беті.',
      what: (host) =>
        `Онда: қайда және қашан болу керек, сізді кім қарсы алады (${host}), құжаттарыңыз және болудың соңғы күні.`,
      code: 'Есептік жазба да, құпиясөз де керек емес: бет осы мекенжайға код жібереді, код оны ашады.',
      until: (moment) => `Сілтеменің соңғы уақыты – ${moment}`,
      button: 'Сапарымды ашу',
    },
    code: {
      subject: (host) => `Сапар бетінің коды, ${host}`,
      headline: 'Сіз сұраған код.',
      hero: (code) => `Код: ${code}`,
      until: (moment) => `Бір рет қана жұмыс істейді, соңғы уақыты – ${moment}.`,
      notMe: 'Сұрамаған болсаңыз, ештеңе істемеңіз және кодты ешкімге бермеңіз: онсыз бет жабық қалады.',
    },
    chip: 'Сапарыңыз',
    whyMe: (sender) => `Бұл хат сізге келді, себебі бұл мекенжай сапарыңыз үшін көрсетілген: ${sender}.`,
  },
};

/** The words of a technician's two mails in one language. */
export const visitWords = (language: Language): VisitWords => WORDS[language];
