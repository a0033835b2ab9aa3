const FIRST_WAIT = 5;
const LONGEST_WAIT = 15 * 60;
const FORGOTTEN_AFTER = 24 * 60 * 60;

/** What is known of earlier tries under one name. */
export interface Pace {
  /** Tries that were not right, since the last right one. */
  readonly tries: number;
  /** Seconds since the last of them by the database's clock. */
  readonly secondsSince: number;
}

/** Whether earlier tries count no more: a day without one. */
export const isForgotten = ({ secondsSince }: Pace): boolean => secondsSince >= FORGOTTEN_AFTER;

/**
 * Seconds to wait before the next try: none for the first `freeTries`, then 5, 10, 20 … and never more than 15 minutes, so
 * that nobody is locked out for good. OWASP Authentication Cheat Sheet, "Account Lockout"; NIST SP 800-63B, 3.2.2.
 */
export function secondsToWait(pace: Pace, freeTries: number): number {
  const over = pace.tries - freeTries;
  if (over < 0 || isForgotten(pace)) return 0;
  const wait = Math.min(FIRST_WAIT * 2 ** Math.min(over, 20), LONGEST_WAIT);
  return Math.max(0, Math.ceil(wait - Math.max(0, pace.secondsSince)));
}
