export { LANGUAGES, isLanguage, type Language } from './language.js';
export { monthName, weekdayName } from './dates/names.js';
export { formatDate, formatDateRange, formatDayShort, formatMonth, type DateStyle } from './dates/format-date.js';
export { formatClockOn, formatCutoff, formatMoment, formatZone, type MomentStyle } from './dates/format-moment.js';
export { kazakhstanTimeAt, minuteOf, type KazakhstanTime } from './dates/kazakhstan-time.js';
export { pluralCategory, type PluralCategory } from './plural.js';
export { dayReason } from './deadlines/day-reasons.js';
export { disclaimer } from './deadlines/disclaimer.js';
export { explainDeadline, type DeadlineEvidence } from './deadlines/explain-deadline.js';
export { faultWords, isKnownFault, refusalWords } from './errors/error-words.js';
export type { MailWords } from './mails/mail-words.js';
export { dateMailWords, type DateMailWords } from './mails/date-words.js';
export { digestWords } from './mails/words-of-digests.js';
export { mailWords } from './mails/words-of-mails.js';
export { timeLeft } from './mails/time-left.js';
export { formatNumber } from './rules/format-number.js';
export { formatFigure } from './rules/format-figure.js';
export {
  confidenceWords,
  gapWords,
  lookAgainWords,
  ruleFreshnessWords,
  topicWords,
  type GapFacts,
} from './rules/rule-words.js';
export { capName, explainStays } from './stays/explain-stays.js';
export { foldDaysOff, isOneDayOff, type FoldedDays } from './deadlines/fold-days-off.js';
export { explainSteps, explainVisit, visitFinding, visitStepReason, visitTerm } from './deadlines/explain-visit.js';
export { noticeWords } from './notices/words-of-notices.js';
export { companyWords } from './notices/company-words.js';
export { visitWords } from './notices/visit-words.js';
export { inviteWords } from './notices/invite-words.js';
export { alarmWords } from './notices/alarm-words.js';
export { exportReadme, type ReadmeFacts } from './exports/export-readme.js';
export { accountWords } from './notices/account-words.js';
export { packContents } from './prints/pack-contents.js';
export { printWords } from './prints/print-words.js';
export { formatAmount } from './amounts/format-amount.js';
export { calendarWords } from './calendars/calendar-words.js';
export { replyWords } from './notices/reply-words.js';
export { mentionWords } from './notices/mention-words.js';
export { incidentWords } from './notices/incident-words.js';
