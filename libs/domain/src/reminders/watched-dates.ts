/** Dates of a visit beside the arrival notification that are watched. */
export const WATCHED_DATES = [
  'visa-free-registration',
  'last-lawful-day',
  'overrun-decision',
  'exit-expected',
  'document-expiry',
  'invitation-filing',
  'invitation-ready',
  'registration-after-move',
  'appointment',
  'supplier-papers',
] as const;
export type WatchedDate = (typeof WATCHED_DATES)[number];
