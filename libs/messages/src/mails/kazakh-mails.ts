import type { MailWords } from './mail-words.js';

export const KAZAKH_MAILS: MailWords = {
  people: (count) => `${String(count)} адам`,
  fileAct: 'келгені туралы хабарлама беру',
  fileHeadline: (names) => `Келгені туралы хабарлама беру: ${names}.`,
  move: {
    fileAct: 'жаңа мекенжай туралы хабарлама беру',
    fileHeadline: (names) => `Жаңа мекенжай туралы хабарлама беру: ${names}.`,
    closedSubject: (name, isLate) =>
      `${name}: жаңа мекенжай туралы хабарлама берілді, ${isLate ? 'соңғы күннен кейін' : 'мерзімінде'}`,
    closedHeadline: (name) => `Дайын. ${name}: жаңа мекенжай туралы хабарлама берілді.`,
  },
  lastDay: 'Соңғы күн',
  lastDayIfArrived: 'Келген болса, соңғы күн',
  overdueSubject: (date) => `Мерзімі өтті: соңғы күні – ${date}`,
  lastDaySubject: (date, left) => `Соңғы күні – ${date} (${left})`,
  questionSubject: (name, planned, dueOn) =>
    `${name}: Қазақстанға келді ме? Жоспар бойынша – ${planned}${dueOn === null ? '' : `. Келген болса, соңғы күні – ${dueOn}`}`,
  questionHeadline: (name) => `${name}: Қазақстанға келді ме?`,
  questionFacts: (planned, dueOn) =>
    `Жоспар бойынша – ${planned}.${dueOn === null ? '' : ` Келген болса, хабарлама берудің соңғы күні – ${dueOn}.`}`,
  technicianSubject: (host) => `Сіз Қазақстандасыз ба? ${host}: елге кірген күніңіз керек`,
  technicianHeadline: 'Сіз Қазақстандасыз ба?',
  technicianFacts: (host) =>
    `${host}: компания сіз елге кіргеннен кейін бірнеше жұмыс күні ішінде көші-қон қызметіне хабарлауға міндетті. Жауап беріңіз: келдім, кейінірек келемін немесе келмеймін. Бұл – хабарламаның өзі емес; тұрған жеріңіз жіберілмейді.`,
  handSubject: (name, year) => `${name}: соңғы күнді қолмен анықтау. Күнтізбе жоқ: ${year} жыл`,
  handHeadline: (name) => `Соңғы күнді қолмен анықтау: ${name}.`,
  handFacts: (year) =>
    `Есеп мына жылға өтеді: ${year}. Ол жылдың жұмыс күнтізбесі жоқ. Күн болжанбайды: соңғы күнді заңгермен бірге анықтап, ертерек беріңіз.`,
  closedSubject: (name, isLate) =>
    `${name}: келгені туралы хабарлама берілді, ${isLate ? 'соңғы күннен кейін' : 'мерзімінде'}`,
  closedHeadline: (name) => `Дайын. ${name}: келгені туралы хабарлама берілді.`,
  closedFacts: ({ filedOn, byName, number, isCompared }) =>
    [
      `Берілген күні: ${filedOn}.`,
      byName === null ? '' : `Жүйеде белгілеген адам: ${byName}.`,
      number === null ? 'Растама қатысушы картасына тіркелді.' : `№ ${number} растама қатысушы картасына тіркелді.`,
      isCompared ? 'Растамадағы аты-жөні, паспорт нөмірі және мекенжай картадағы деректермен сәйкес.' : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  closedInTime: (date) => `Мерзімінде: соңғы күні – ${date}.`,
  closedLate: (date, days) =>
    `Соңғы күні – ${date}. ${days === 0 ? 'Соңғы күннен кейінгі демалыс күні берілді.' : `Соңғы күннен кейін берілді: ${String(days)} жұмыс күні.`}`,
  left: {
    overdue: 'мерзімі өтті',
    hours: (hours) => `бүгін, ${String(hours)} сағат қалды`,
    minutes: (minutes) => `бүгін, ${String(minutes)} минут қалды`,
    closed: 'бүгін, жұмыс уақыты аяқталды',
    tomorrow: 'ертең',
    days: (days) => `${String(days)} күннен кейін`,
  },
  chips: {
    overdue: '▲ Мерзімі өтті',
    lastDay: '◷ Бүгін – соңғы күн',
    window: '⏳ Беру керек',
    question: '? Расталмаған',
    done: '✓ Дайын',
    hand: '▲ Қолмен шешу',
  },
  officeCutoff: (moment) => `Кеңсеңіз жабылады: ${moment}`,
  legalCutoff: (moment) => `Заң бойынша: ${moment}`,
  whatNow: 'Қазір не істеу керек: бүгін беріңіз, келген күнді өзгертпеңіз, кешігу себебін жазып қойыңыз.',
  whyThisDate: 'Неге бұл күн',
  whyMe: (company, deputy) =>
    `Бұл хат сізге келді, себебі ${company} компаниясында осы хабарламаға сіз жауаптысыз.${deputy === null ? '' : ` Сіз болмаған кезде алмастыратын адам: ${deputy}.`}`,
  whyTechnician: (company) => `Бұл хат сізге келді, себебі сізді сервистік сапарға күтеді: ${company}.`,
  whyManager: (company) =>
    `Бұл хат сізге келді, себебі ${company} компаниясында сапарларды сіз басқарасыз. Ештеңе істеудің қажеті жоқ.`,
  handedOver: 'Бұл хат сізге келді, себебі іс сізге тапсырылды.',
  notOurs: 'Бұл хат сізге келді, себебі сұралған адам былай жауап берді: бұл бізге қатысты емес.',
  putOff: 'Бұл хат қазір келді, себебі сіз оны осы уақытқа қалдырдыңыз.',
  doer: (name, phone) => `Айналысатын адам: ${name}${phone === null ? '' : `, ${phone}`}.`,
  noAnswer: 'Жауап болмағандықтан бұл хат сізге жіберілді.',
  writtenTo: (list) => `Жазылды: ${list}.`,
  todayIsLast: 'Бүгін – соңғы күн.',
  callNow: (name, phone) => `Қазір қоңырау шалыңыз: ${name}${phone === null ? '' : `, ${phone}`}.`,
  late: (moment) => `Бұл хат кешікті: оның уақыты – ${moment}.`,
  buttons: {
    file: 'Ашып, берілгенін белгілеу',
    respond: 'Ашып, жауап беру',
    answer: 'Жауап беру',
    decide: 'Картаны ашу',
    confirmation: 'Растаманы көру',
    today: '«Бүгін» бетін ашу',
  },
  test: (subject) => `[Сынақ] ${subject}`,
  opensOnly: 'Бетті ашу ештеңені өзгертпейді.',
  cannotMute: (company) =>
    `Бұл еске салуды өшіруге болмайды: мерзім өтіп кетсе, ${company} компаниясына айыппұл салынуы мүмкін. Таңдаңыз: Өзіме аламын (қайталау тоқтайды) · Басқаға тапсыру · Бұл бізге қатысты емес.`,
  mission: (reference, site) => `${reference}, ${site}`,
  demo: 'Демо деректер: компаниялар мен адамдар ойдан шығарылған.',
};
