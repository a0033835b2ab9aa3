import type { Transaction } from '@sapar/persistence';
import { linkFor, type LinkFor } from '../../answers/link-for-answer.js';

/** Longer than any deadline stays open; whether one still can be answered its deadline says, not a date (S37). */
const LIFE_DAYS = 800;

/** The token of the one link this person has for this deadline; made on first use. */
export const linkForReminder = (transaction: Transaction, linkKey: Buffer, link: LinkFor): Promise<string> =>
  linkFor(transaction, linkKey, link, { purpose: 'reminder', lifeDays: LIFE_DAYS });
