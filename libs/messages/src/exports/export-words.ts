import type { Language } from '../language.js';

interface ExportWords {
  readonly ofCompany: (company: string) => string;
  readonly ofPerson: (person: string) => string;
  readonly madeAt: string;
  readonly askedBy: string;
  readonly purpose: string;
  readonly purposes: Readonly<Record<string, string>>;
  readonly holds: string;
  readonly topics: Readonly<Record<string, string>>;
  readonly files: string;
  readonly leftOut: {
    readonly title: string;
    readonly always: readonly string[];
    readonly alwaysSealed: string;
    readonly identity: string;
    readonly company: string;
    readonly missing: string;
  };
  readonly format: string;
  readonly care: string;
}

const WORDS: Readonly<Record<Language, ExportWords>> = {
  en: {
    ofCompany: (company) => `Everything that Sapar keeps for ${company}, as far as this company may see it`,
    ofPerson: (person) => `Everything that Sapar keeps about ${person}`,
    madeAt: 'Made at',
    askedBy: 'Asked for by',
    purpose: 'Purpose',
    purposes: {
      'asked-by-person': 'the person has asked for it',
      authority: 'an authority has asked for it',
      court: 'for a court or a claim',
      audit: 'for an audit',
      'another-system': 'to move to another system',
      'own-records': 'for the company’s own records',
    },
    holds: 'What is in it (number of records by file):',
    topics: {
      company: 'the company, its people with access, its settings',
      people: 'technicians, their passports, visas, families and consents',
      visits: 'visits, sites, contracts, invitations, stays, movements',
      law: 'last days, how they were counted, notifications and confirmations',
      papers: 'papers with an end, appointments',
      mails: 'reminders and mails, answers to them, when they are sent',
      journal: 'who did what and when',
      files: 'list of the stored papers',
    },
    files: 'the papers themselves',
    leftOut: {
      title: 'What is not in it, and why:',
      always: [
        'Passwords, sessions, codes, keys and links: they open doors and are nobody’s to hand on.',
        'Search indexes and other figures that are made from what is here.',
        'The law and the calendars as shipped, and the state of the machines: not the company’s data.',
        'What the other company of a visit keeps to itself, and private saved views of colleagues.',
      ],
      alwaysSealed:
        'Words about persons that the journal keeps sealed. What they were about stands in the records themselves.',
      identity:
        'Whole numbers of passports, visas and IIN (masked here), places of birth, earlier states of imported persons, and the papers: identity data were not asked for. Words that the journal keeps sealed.',
      company: 'What is about the company and not about this person.',
      missing: 'Papers that are listed and could not be read',
    },
    format:
      'Files are JSON in UTF-8, one record a line. Days are YYYY-MM-DD, moments are in UTC. Ids lead from record to record.',
    care: 'This archive holds personal data. Keep it where only those who need it can read it, and delete it when the purpose is met.',
  },
  ru: {
    ofCompany: (company) => `Всё, что Sapar хранит для компании ${company} и что эта компания вправе видеть`,
    ofPerson: (person) => `Всё, что Sapar хранит о человеке: ${person}`,
    madeAt: 'Создано',
    askedBy: 'Запрошено',
    purpose: 'Цель',
    purposes: {
      'asked-by-person': 'запросил сам человек',
      authority: 'запросил государственный орган',
      court: 'для суда или спора',
      audit: 'для проверки',
      'another-system': 'для перехода в другую систему',
      'own-records': 'для архива компании',
    },
    holds: 'Что внутри (число записей по файлам):',
    topics: {
      company: 'компания, её люди с доступом, её настройки',
      people: 'специалисты, их паспорта, визы, семьи и согласия',
      visits: 'сервисные визиты, площадки, договоры, приглашения, пребывание, переезды',
      law: 'последние дни, как они рассчитаны, уведомления и подтверждения',
      papers: 'документы со сроком, записи на приём',
      mails: 'напоминания и письма, ответы на них, время отправки',
      journal: 'кто, что и когда сделал',
      files: 'список сохранённых документов',
    },
    files: 'сами документы',
    leftOut: {
      title: 'Чего здесь нет и почему:',
      always: [
        'Пароли, сеансы, коды, ключи и ссылки: они открывают вход и никому не передаются.',
        'Поисковые индексы и прочее, что выводится из имеющегося здесь.',
        'Правила и календари в исходном виде и состояние машин: это не данные компании.',
        'То, что другая компания визита хранит только у себя, и личные виды списков коллег.',
      ],
      alwaysSealed: 'Слова о людях, которые журнал хранит зашифрованными. То, о чём они, есть в самих записях.',
      identity:
        'Полные номера паспортов и виз и ИИН (здесь они скрыты), места рождения, прежние данные людей из файлов и сами документы: данные личности не запрашивались. Слова, которые журнал хранит зашифрованными.',
      company: 'То, что касается компании, а не этого человека.',
      missing: 'Документы из списка, которые не удалось прочитать',
    },
    format:
      'Файлы – JSON в UTF-8, одна запись в строке. Дни записаны как ГГГГ-ММ-ДД, время – по UTC. Записи связаны по id.',
    care: 'В этом архиве персональные данные. Храните его там, где его прочтут только те, кому он нужен, и удалите, когда цель достигнута.',
  },
  kk: {
    ofCompany: (company) => `Sapar сақтайтын және компания көре алатын деректің бәрі: ${company}`,
    ofPerson: (person) => `Sapar сақтайтын адам туралы деректің бәрі: ${person}`,
    madeAt: 'Жасалған уақыты',
    askedBy: 'Сұраған',
    purpose: 'Мақсаты',
    purposes: {
      'asked-by-person': 'адамның өзі сұрады',
      authority: 'мемлекеттік орган сұрады',
      court: 'сот немесе дау үшін',
      audit: 'тексеру үшін',
      'another-system': 'басқа жүйеге көшу үшін',
      'own-records': 'компанияның өз мұрағаты үшін',
    },
    holds: 'Ішінде не бар (файлдар бойынша жазба саны):',
    topics: {
      company: 'компания, оған кіре алатын адамдар, баптаулары',
      people: 'мамандар, олардың паспорттары, визалары, отбасы және келісімдері',
      visits: 'сервистік сапарлар, алаңдар, шарттар, шақырулар, болу, көшу',
      law: 'соңғы күндер, олардың есебі, хабарламалар мен растамалар',
      papers: 'мерзімі бар құжаттар, қабылдауға жазылу',
      mails: 'еске салулар мен хаттар, оларға жауаптар, жіберу уақыты',
      journal: 'кім, не және қашан істеді',
      files: 'сақталған құжаттардың тізімі',
    },
    files: 'құжаттардың өзі',
    leftOut: {
      title: 'Мұнда не жоқ және неге:',
      always: [
        'Құпиясөздер, сеанстар, кодтар, кілттер және сілтемелер: олар кіруге жол ашады және ешкімге берілмейді.',
        'Іздеу индекстері және осындағы деректен шығарылатын басқа мәліметтер.',
        'Ережелер мен күнтізбелердің бастапқы түрі және машиналардың күйі: бұл компанияның дерегі емес.',
        'Сапардың екінші компаниясы тек өзінде сақтайтын дерек және әріптестердің жеке көріністері.',
      ],
      alwaysSealed: 'Журнал шифрлап сақтайтын адамдар туралы сөздер. Олардың мазмұны жазбалардың өзінде бар.',
      identity:
        'Паспорт пен виза нөмірлерінің және ЖСН-нің толық түрі (мұнда жасырылған), туған жерлер, файлмен келген адамдардың бұрынғы деректері және құжаттардың өзі: жеке басты куәландыратын дерек сұралмады. Журнал шифрлап сақтайтын сөздер.',
      company: 'Осы адамға емес, компанияға қатысты дерек.',
      missing: 'Тізімде бар, бірақ оқылмаған құжаттар',
    },
    format:
      'Файлдар – UTF-8 JSON, әр жолда бір жазба. Күндер ЖЖЖЖ-АА-КК түрінде, уақыт UTC бойынша. Жазбалар id арқылы байланысады.',
    care: 'Бұл мұрағатта дербес деректер бар. Оны тек қажет адамдар оқи алатын жерде сақтаңыз, мақсат орындалғанда жойыңыз.',
  },
};

/** The words of an archive’s read-me in one language. */
export const exportWords = (language: Language): ExportWords => WORDS[language];
