import type { WatchedDate } from '@sapar/domain';
import type { Language } from '../language.js';

/** What a mail calls one watched date; dates come in as ready words of the same language. */
interface DateWords {
  /** After the name in the subject. */
  readonly act: string;
  readonly headline: (name: string) => string;
  readonly facts: string;
}

export interface DateMailWords {
  readonly of: Readonly<Record<Exclude<WatchedDate, 'document-expiry'> | 'passport' | 'visa' | 'paper', DateWords>>;
  /** The name of the last day, by itself and for a planned exit. */
  readonly plannedExit: string;
  readonly coming: string;
  readonly lastLawful: (date: string) => string;
  readonly route: (name: string, date: string, isOpen: boolean) => string;
  readonly rule: (instrument: string, checkedOn: string) => string;
}

const ENGLISH: DateMailWords = {
  of: {
    'visa-free-registration': {
      act: 'registration of the visa-free stay',
      headline: (name) => `Registration of the visa-free stay: ${name}.`,
      facts:
        'The technician files it in the state’s app and the housing provider confirms it there; see that both do. Then record the receipt.',
    },
    'last-lawful-day': {
      act: 'last lawful day in Kazakhstan',
      headline: (name) => `The last lawful day of ${name} in Kazakhstan.`,
      facts:
        'By the end of this day the person has left, or another lawful basis is in hand. Record the exit when it happens.',
    },
    'overrun-decision': {
      act: 'decide, the work runs beyond the last lawful day',
      headline: (name) => `${name}: the work is planned beyond the last lawful day. Decide.`,
      facts: 'Ways out, each with the latest day to begin it:',
    },
    'exit-expected': {
      act: 'has the person left?',
      headline: (name) => `Has ${name} left Kazakhstan?`,
      facts: 'No exit is recorded. One answer is enough: left on a day, leaves on another day, or not known.',
    },
    'invitation-filing': {
      act: 'file the invitation',
      headline: (name) => `File the invitation: ${name}.`,
      facts: 'The visa needs an agreed invitation, and the authority its working days before the planned entry.',
    },
    'invitation-ready': {
      act: 'the answer to the invitation is expected',
      headline: (name) => `The answer to the invitation is expected: ${name}.`,
      facts: 'Look at the portal. If it is not there, ask the migration service, and record what came.',
    },
    'registration-after-move': {
      act: 'registration after the move',
      headline: (name) => `Registration after the move: ${name}.`,
      facts:
        'After each move the technician files it again in the state’s app and the new housing provider confirms it. Then record the receipt.',
    },
    'supplier-papers': {
      act: 'the supplier sends the passport',
      headline: (name) => `The passport of ${name} is needed from the supplier.`,
      facts: 'Without it the invitation cannot be filed. The day is counted by the supplier’s own calendar:',
    },
    appointment: {
      act: 'appointment',
      headline: (name) => `Appointment: ${name}.`,
      facts: 'Before the day, see that the papers for it are together and that the person knows where to be.',
    },
    paper: {
      act: 'a paper ends',
      headline: (name) => `A paper of ${name} ends.`,
      facts: 'Renew it, or record that it is no longer needed.',
    },
    passport: {
      act: 'the passport ends',
      headline: (name) => `The passport of ${name} ends.`,
      facts: 'Ask the supplier for the new one, and whether a visa has to be moved.',
    },
    visa: {
      act: 'the visa ends',
      headline: (name) => `The visa of ${name} ends.`,
      facts: 'After this day nobody enters or stays on it. If the visit is still planned, a new one is needed.',
    },
  },
  plannedExit: 'Planned end of the visit',
  coming: '⏳ Coming',
  lastLawful: (date) => `Last lawful day: ${date}.`,
  route: (name, date, isOpen) => `${name}: ${isOpen ? `begin on ${date} at the latest` : `closed since ${date}`}`,
  rule: (instrument, checkedOn) => `${instrument}; checked ${checkedOn}.`,
};

const RUSSIAN: DateMailWords = {
  of: {
    'visa-free-registration': {
      act: 'регистрация безвизового пребывания',
      headline: (name) => `Регистрация безвизового пребывания: ${name}.`,
      facts:
        'Специалист подаёт её в приложении госуслуг, а владелец жилья там же подтверждает; проследите за обоими. Затем запишите квитанцию.',
    },
    'last-lawful-day': {
      act: 'последний законный день в Казахстане',
      headline: (name) => `Последний законный день в Казахстане: ${name}.`,
      facts: 'К концу этого дня человек выехал или есть другое законное основание. Запишите выезд, когда он состоится.',
    },
    'overrun-decision': {
      act: 'решите, работы выходят за последний законный день',
      headline: (name) => `${name}: работы запланированы дольше последнего законного дня. Нужно решение.`,
      facts: 'Возможные пути, у каждого свой последний день, чтобы начать:',
    },
    'exit-expected': {
      act: 'человек выехал?',
      headline: (name) => `${name}: выезд из Казахстана состоялся?`,
      facts: 'Выезд не записан. Достаточно одного ответа: выехал такого-то числа, выедет в другой день или неизвестно.',
    },
    'invitation-filing': {
      act: 'подать приглашение',
      headline: (name) => `Подать приглашение: ${name}.`,
      facts: 'Для визы нужно согласованное приглашение, а ведомству – его рабочие дни до планового въезда.',
    },
    'invitation-ready': {
      act: 'ожидается ответ по приглашению',
      headline: (name) => `Ожидается ответ по приглашению: ${name}.`,
      facts: 'Проверьте портал. Если ответа нет, спросите миграционную службу и запишите, что пришло.',
    },
    'registration-after-move': {
      act: 'регистрация после переезда',
      headline: (name) => `Регистрация после переезда: ${name}.`,
      facts:
        'После каждого переезда специалист снова подаёт её в приложении госуслуг, а новый владелец жилья подтверждает. Затем запишите квитанцию.',
    },
    'supplier-papers': {
      act: 'паспорт от поставщика',
      headline: (name) => `${name}: нужен паспорт от поставщика.`,
      facts: 'Без него приглашение не подать. День посчитан по календарю самого поставщика:',
    },
    appointment: {
      act: 'запись на приём',
      headline: (name) => `Запись на приём: ${name}.`,
      facts: 'Заранее проверьте, что документы собраны и человек знает, куда и когда прийти.',
    },
    paper: {
      act: 'заканчивается документ',
      headline: (name) => `Заканчивается документ: ${name}.`,
      facts: 'Продлите его или запишите, что он больше не нужен.',
    },
    passport: {
      act: 'заканчивается паспорт',
      headline: (name) => `Заканчивается паспорт: ${name}.`,
      facts: 'Спросите у поставщика о новом паспорте и нужно ли переносить визу.',
    },
    visa: {
      act: 'заканчивается виза',
      headline: (name) => `Заканчивается виза: ${name}.`,
      facts: 'После этого дня по ней нельзя въехать и находиться. Если визит ещё в плане, нужна новая.',
    },
  },
  plannedExit: 'Плановый конец визита',
  coming: '⏳ Приближается',
  lastLawful: (date) => `Последний законный день – ${date}.`.replace('..', '.'),
  route: (name, date, isOpen) => `${name}: ${isOpen ? `начать не позднее ${date}` : `закрыт с ${date}`}`,
  rule: (instrument, checkedOn) => `${instrument}; проверено ${checkedOn}`,
};

const KAZAKH: DateMailWords = {
  of: {
    'visa-free-registration': {
      act: 'визасыз болуды тіркеу',
      headline: (name) => `Визасыз болуды тіркеу: ${name}.`,
      facts:
        'Маман оны мемлекеттік қызмет қосымшасында береді, ал тұрғын үй иесі сол жерде растайды; екеуін де қадағалаңыз. Содан кейін түбіртекті жазыңыз.',
    },
    'last-lawful-day': {
      act: 'Қазақстандағы соңғы заңды күн',
      headline: (name) => `Қазақстандағы соңғы заңды күн: ${name}.`,
      facts:
        'Осы күннің соңына қарай адам елден шыққан немесе басқа заңды негізі бар болуы керек. Шыққанда оны жазыңыз.',
    },
    'overrun-decision': {
      act: 'шешім қабылдаңыз, жұмыс соңғы заңды күннен асады',
      headline: (name) => `${name}: жұмыс соңғы заңды күннен кейінге жоспарланған. Шешім керек.`,
      facts: 'Мүмкін жолдар, әрқайсысын бастаудың соңғы күні бар:',
    },
    'exit-expected': {
      act: 'адам шықты ма?',
      headline: (name) => `${name}: Қазақстаннан шықты ма?`,
      facts: 'Шығу жазылмаған. Бір жауап жеткілікті: пәлен күні кетті, басқа күні кетеді немесе белгісіз.',
    },
    'invitation-filing': {
      act: 'шақыру беру',
      headline: (name) => `Шақыру беру: ${name}.`,
      facts: 'Виза үшін келісілген шақыру керек, ал мекемеге жоспарлы кіруге дейін өз жұмыс күндері керек.',
    },
    'invitation-ready': {
      act: 'шақыру бойынша жауап күтіледі',
      headline: (name) => `Шақыру бойынша жауап күтіледі: ${name}.`,
      facts: 'Порталды қараңыз. Жауап болмаса, көші-қон қызметінен сұраңыз және келгенін жазыңыз.',
    },
    'registration-after-move': {
      act: 'көшкеннен кейінгі тіркеу',
      headline: (name) => `Көшкеннен кейінгі тіркеу: ${name}.`,
      facts:
        'Әр көшкен сайын маман оны мемлекеттік қызметтер қосымшасында қайта береді, жаңа тұрғын үй иесі растайды. Содан кейін түбіртекті жазыңыз.',
    },
    'supplier-papers': {
      act: 'жеткізушіден паспорт',
      headline: (name) => `${name}: жеткізушіден паспорт қажет.`,
      facts: 'Онсыз шақыруды беру мүмкін емес. Күн жеткізушінің өз күнтізбесімен есептелді:',
    },
    appointment: {
      act: 'қабылдауға жазылу',
      headline: (name) => `Қабылдауға жазылу: ${name}.`,
      facts: 'Алдын ала құжаттардың дайын екенін және адамның қайда, қашан келетінін білетінін тексеріңіз.',
    },
    paper: {
      act: 'құжаттың мерзімі бітеді',
      headline: (name) => `Құжаттың мерзімі бітеді: ${name}.`,
      facts: 'Мерзімін ұзартыңыз немесе енді қажет емес екенін жазыңыз.',
    },
    passport: {
      act: 'паспорттың мерзімі бітеді',
      headline: (name) => `Паспорттың мерзімі бітеді: ${name}.`,
      facts: 'Жеткізушіден жаңа паспорт туралы және визаны көшіру керек пе, сұраңыз.',
    },
    visa: {
      act: 'визаның мерзімі бітеді',
      headline: (name) => `Визаның мерзімі бітеді: ${name}.`,
      facts: 'Осы күннен кейін онымен кіруге де, болуға да болмайды. Сапар әлі жоспарда болса, жаңасы керек.',
    },
  },
  plannedExit: 'Сапардың жоспарлы аяқталуы',
  coming: '⏳ Жақындап келеді',
  lastLawful: (date) => `Соңғы заңды күн – ${date}.`,
  route: (name, date, isOpen) =>
    `${name}: ${isOpen ? `бастаудың соңғы күні – ${date}` : `жабық, соңғы күні – ${date}`}`,
  rule: (instrument, checkedOn) => `${instrument}; тексерілді: ${checkedOn}.`,
};

const WORDS: Readonly<Record<Language, DateMailWords>> = { en: ENGLISH, ru: RUSSIAN, kk: KAZAKH };

/** The words of mails about watched dates in one language. */
export const dateMailWords = (language: Language): DateMailWords => WORDS[language];
