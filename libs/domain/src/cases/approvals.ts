/** Where one level of an approval stands. */
export const APPROVAL_STATES = ['waiting', 'approved', 'returned', 'withdrawn'] as const;
export type ApprovalState = (typeof APPROVAL_STATES)[number];

/** Where the approval of a case stands as a whole. */
export const APPROVAL_WHOLES = ['not-needed', 'not-asked', 'waiting', 'returned', 'approved'] as const;
export type ApprovalWhole = (typeof APPROVAL_WHOLES)[number];

export interface ApprovalLevel {
  readonly level: number;
  readonly state: ApprovalState;
}

/** The whole by the levels of the last round; none, or a withdrawn round, is as if nobody had asked. */
export function approvalWhole(levels: readonly ApprovalLevel[], isNeeded: boolean): ApprovalWhole {
  if (!isNeeded) return 'not-needed';
  if (levels.some(({ state }) => state === 'returned')) return 'returned';
  if (levels.some(({ state }) => state === 'waiting')) return 'waiting';
  return levels.length > 0 && levels.every(({ state }) => state === 'approved') ? 'approved' : 'not-asked';
}

/** Whose turn it is: the lowest level that waits, since each level decides on what the one below has approved. */
export function turnOf<T extends ApprovalLevel>(levels: readonly T[]): T | null {
  if (levels.some(({ state }) => state === 'returned')) return null;
  const waiting = levels.filter(({ state }) => state === 'waiting');
  return waiting.toSorted((left, right) => left.level - right.level)[0] ?? null;
}

/** The last decision of a round, which alone can be taken back: those before it were built upon. */
export function lastDecided<T extends ApprovalLevel>(levels: readonly T[]): T | null {
  const decided = levels.filter(({ state }) => state === 'approved' || state === 'returned');
  return decided.toSorted((left, right) => right.level - left.level)[0] ?? null;
}

/** Whether another choice of approvers leaves out somebody whom the template asks. Both as ids of accounts. */
export const skipsApprovals = (wanted: readonly string[], chosen: readonly string[]): boolean =>
  wanted.some((id) => !chosen.includes(id));

/** What a type is for; null stands for any. */
export interface CaseTypeScope {
  readonly supplierTenantId: string | null;
  readonly country: string | null;
  readonly category: string | null;
}

export interface TypedCase {
  readonly supplierTenantId: string;
  readonly citizenship: string;
  readonly category: string | null;
}

/** The type that says most of such a case: the company before the country, the country before the category; else the newest. */
export function typeOfCase<T extends CaseTypeScope>(types: readonly T[], visit: TypedCase): T | null {
  const fits = types.filter(
    ({ supplierTenantId, country, category }) =>
      (supplierTenantId === null || supplierTenantId === visit.supplierTenantId) &&
      (country === null || country === visit.citizenship) &&
      (category === null || visit.category === null || category === visit.category),
  );
  const weight = ({ supplierTenantId, country, category }: CaseTypeScope): number =>
    (supplierTenantId === null ? 0 : 4) + (country === null ? 0 : 2) + (category === null ? 0 : 1);
  // The sort is stable: among equals the first one given, the newest, stays first.
  return fits.toSorted((left, right) => weight(right) - weight(left))[0] ?? null;
}
