import type { UnitOfWork } from '@sapar/persistence';

/** What the worker works with: one company at a time under the application's role, ids and times across companies. */
export interface Ledger {
  readonly unitOfWork: UnitOfWork;
  /** Under the worker's role: sees ids, states and times of all companies and nothing else. */
  readonly acrossCompanies: UnitOfWork;
  /** Signs the links in mails. */
  readonly linkKey: Buffer;
}

/** The worker acts for a company, not for a person of it. */
export const companyScope = (tenantId: string) => ({ tenantId, userId: null });
export const nobodyScope = { tenantId: null, userId: null } as const;

/** How the ledger begins what it says of a mail whose dot had left and whose answer nobody heard. */
export const UNKNOWN_AFTER_DOT = 'unknown-after-dot';
