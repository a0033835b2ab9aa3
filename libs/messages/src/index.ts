export { LANGUAGES, isLanguage, type Language } from './language.js';
export { monthName, weekdayName } from './dates/names.js';
export { formatDate, formatDateRange, formatDayShort, formatMonth, type DateStyle } from './dates/format-date.js';
export { formatClockOn, formatCutoff, formatMoment, formatZone, type MomentStyle } from './dates/format-moment.js';
export { kazakhstanTimeAt, minuteOf, type KazakhstanTime } from './dates/kazakhstan-time.js';
export { pluralCategory, type PluralCategory } from './plural.js';
export { dayReason } from './deadlines/day-reasons.js';
export { disclaimer, explainDeadline, type DeadlineEvidence } from './deadlines/explain-deadline.js';
export { faultWords, isKnownFault, refusalWords } from './errors/error-words.js';
