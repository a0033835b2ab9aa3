/** Why a reminder goes, as codes that have words. */
export const THRESHOLDS = [
  'arrival',
  'working-morning',
  'last-day-morning',
  'last-call',
  'climb',
  'overdue',
  'known-overdue',
  'question',
  'question-last-day',
  'not-computable',
  'days-before',
  'date-today',
  'date-passed',
  'date-known',
  'has-left',
  'no-exit',
] as const;
