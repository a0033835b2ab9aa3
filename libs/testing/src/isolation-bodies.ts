import { addCost } from '@sapar/casework';
import { NewCost, type Cost, type ReminderSettings } from '@sapar/contracts';
import type { Scene } from './scene.js';

/** A policy that says nothing: whole, and of no effect. */
export const SILENT_SETTINGS: ReminderSettings = {
  ...{ daysBefore: [], lastDayHours: [], daysAfter: [], weeksAfter: 0, cap: 1, alsoTo: [], ladder: [] },
  ...{ window: { from: '08:00', to: '20:00', zone: null }, form: 'single' },
};

/** A small payment for one case. */
export const costFor = (caseId: string) => ({
  ...{ kind: 'ticket', bearer: 'host', paidBy: 'host', currency: 'KZT', amount: 7, paidOn: '2026-03-01' },
  shares: [{ caseId }],
});
export const addCostFor = (
  { casework, host }: Scene,
  caseId: string,
  changes: Readonly<Record<string, unknown>> = {},
): Promise<Cost> => addCost(casework, host, NewCost.parse({ ...costFor(caseId), ...changes }));
