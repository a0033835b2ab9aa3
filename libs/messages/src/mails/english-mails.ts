import type { MailWords } from './mail-words.js';

const plural = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;

export const ENGLISH_MAILS: MailWords = {
  people: (count) => plural(count, 'person', 'people'),
  fileAct: 'file the arrival notification',
  fileHeadline: (names) => `File the arrival notification: ${names}.`,
  move: {
    fileAct: 'file the notification of the new address',
    fileHeadline: (names) => `File the notification of the new address: ${names}.`,
    closedSubject: (name, isLate) =>
      `${name}: notification of the new address filed, ${isLate ? 'after the last day' : 'in time'}`,
    closedHeadline: (name) => `Done. ${name}: notification of the new address filed.`,
  },
  lastDay: 'Last day',
  lastDayIfArrived: 'If arrived, the last day',
  overdueSubject: (date) => `Overdue: the last day was ${date}`,
  lastDaySubject: (date, left) => `Last day ${date} (${left})`,
  questionSubject: (name, planned, dueOn) =>
    `${name}: arrived? Planned ${planned}${dueOn === null ? '' : `. If yes, last day ${dueOn}`}`,
  questionHeadline: (name) => `Has ${name} arrived?`,
  questionFacts: (planned, dueOn) =>
    `Planned: ${planned}.${dueOn === null ? '' : ` If yes, the last day to notify is ${dueOn}.`}`,
  technicianSubject: (host) => `Are you in Kazakhstan? ${host} needs the day of your entry`,
  technicianHeadline: 'Are you in Kazakhstan?',
  technicianFacts: (host) =>
    `${host} must notify the migration service within a few working days of your entry. Say whether you have arrived, when you come, or that you are not coming. This is not the notification itself and does not send your location.`,
  handSubject: (name, year) => `${name}: decide the last day by hand. No calendar for ${year}`,
  handHeadline: (name) => `Decide the last day by hand: ${name}.`,
  handFacts: (year) =>
    `The count runs into ${year}, for which there is no working calendar. Nothing is guessed: set the last day with your lawyer and file early.`,
  closedSubject: (name, isLate) => `${name}: arrival notification filed, ${isLate ? 'after the last day' : 'in time'}`,
  closedHeadline: (name) => `Done. ${name}: arrival notification filed.`,
  closedFacts: ({ filedOn, byName, number, isCompared }) =>
    [
      `Filed ${filedOn}${byName === null ? '' : `, recorded by ${byName}`}.`,
      number === null ? 'The confirmation is in the case.' : `Confirmation No. ${number} is in the case.`,
      isCompared ? 'Name, passport number and address on it agree with the case.' : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  closedInTime: (date) => `In time: the last day was ${date}.`,
  closedLate: (date, days) =>
    `The last day was ${date}. ${days === 0 ? 'Filed on a day off after the last day.' : `Filed ${plural(days, 'working day', 'working days')} after the last day.`}`,
  left: {
    overdue: 'overdue',
    hours: (hours) => `today, ${String(hours)} h left`,
    minutes: (minutes) => `today, ${String(minutes)} min left`,
    closed: 'today, the office is closed',
    tomorrow: 'tomorrow',
    days: (days) => `in ${plural(days, 'day', 'days')}`,
  },
  chips: {
    overdue: '▲ Overdue',
    lastDay: '◷ Last day today',
    window: '⏳ To be filed',
    question: '? Not confirmed',
    done: '✓ Done',
    hand: '▲ Decide by hand',
  },
  officeCutoff: (moment) => `Your office closes: ${moment}`,
  legalCutoff: (moment) => `By law: ${moment}`,
  whatNow: 'What to do now: file today, leave the date of arrival as it was, write down why it was late.',
  whyThisDate: 'Why this date',
  whyMe: (company, deputy) =>
    `You get this because you are responsible for this notification at ${company}.${deputy === null ? '' : ` When you are away, ${deputy} stands in.`}`,
  whyTechnician: (company) => `You get this because ${company} expects you on a service visit.`,
  whySupplier: (company) =>
    `You get this because it is your company’s to send; it is due by your own working days, and ${company} waits for it.`,
  whyContact: (namedBy, company) =>
    `You get this because ${namedBy} has named you as its contact at ${company}. No account is needed; if this is not yours, tell ${namedBy}.`,
  whyManager: (company) => `You get this because you manage visits at ${company}. Nothing is to be done.`,
  handedOver: 'You get this because it was handed over to you.',
  insteadOf: {
    away: (name) => `You get this at once because an automatic reply says that ${name} is away.`,
    bounced: (name) => `You get this instead of ${name}, to whose address mail cannot be delivered.`,
  },
  notOurs: 'You get this because whoever was asked says: not ours.',
  putOff: 'You get this now because you put it off until now.',
  doer: (name, phone) => `On it: ${name}${phone === null ? '' : `, ${phone}`}.`,
  noAnswer: 'You get this because nobody has answered.',
  writtenTo: (list) => `Written to: ${list}.`,
  todayIsLast: 'Today is the last day.',
  callNow: (name, phone) => `Please call now: ${name}${phone === null ? '' : `, ${phone}`}.`,
  late: (moment) => `This mail is late: it was due ${moment}.`,
  buttons: {
    file: 'Open and record the filing',
    respond: 'Open and answer',
    answer: 'Answer',
    decide: 'Open the case',
    confirmation: 'See the confirmation',
    today: 'Open Today',
  },
  test: (subject) => `[Test] ${subject}`,
  opensOnly: 'Opening the page changes nothing.',
  cannotMute: (company) =>
    `This reminder cannot be switched off: a missed day may cost ${company} a fine. You can: I have it (repeats stop) · Hand over · Not ours.`,
  cannotMuteAlone: (company) => `This mail cannot be switched off: a missed day may cost ${company} a fine.`,
  mute: 'Send me no more reminders of this kind that can wait',
  mission: (reference, site) => `${reference}, ${site}`,
  demo: 'Demo data: companies and people are invented.',
};
