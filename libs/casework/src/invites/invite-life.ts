import type { Instant } from '@sapar/domain';
import { Temporal } from 'temporal-polyfill';

const LIFE_HOURS = 7 * 24;

/** When an invitation that is sent now runs out: a week leaves time for a holiday, a month for a stranger. */
export const inviteEndOf = (now: Instant): string => Temporal.Instant.from(now).add({ hours: LIFE_HOURS }).toString();
