import type { Transaction } from '@sapar/persistence';
import { linkFor, type LinkFor } from '../answers/link-for-answer.js';

/** Longer than any deadline stays open; whether something still can be recorded the deadline says, not a date (S37). */
const LIFE_DAYS = 800;

/** The token of the one link that a contact has for this deadline; made on first use. */
export const linkForContact = (transaction: Transaction, linkKey: Buffer, link: LinkFor): Promise<string> =>
  linkFor(transaction, linkKey, link, { purpose: 'contact', lifeDays: LIFE_DAYS });
