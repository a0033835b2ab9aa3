import type { ReminderSettings } from '@sapar/contracts';
import { faultsOfPolicy, type PolicyKind, type ReminderPolicy } from '@sapar/domain';
import { CaseworkError } from '../../errors.js';

/** A policy as the API says it. */
export const plainSettings = (policy: ReminderPolicy): ReminderSettings => ({
  daysBefore: [...policy.daysBefore],
  lastDayHours: [...policy.lastDayHours],
  daysAfter: [...policy.daysAfter],
  ...{ weeksAfter: policy.weeksAfter, cap: policy.cap },
  alsoTo: [...policy.alsoTo],
  ladder: policy.ladder.map((step) => ({ ...step })),
  window: { ...policy.window },
  form: policy.form,
});

/** What no policy of this kind can be is refused by field, in words. */
export function requirePossible(kind: PolicyKind, settings: ReminderSettings | null): void {
  const faults = settings === null ? [] : faultsOfPolicy(kind, settings);
  if (faults.length === 0) return;
  throw new CaseworkError(
    'invalid-fields',
    faults.map(({ field, code }) => ({ path: `settings.${field}`, code })),
  );
}
