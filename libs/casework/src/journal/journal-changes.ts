import type { JournalChange } from '@sapar/contracts';

export type Facts = Readonly<Record<string, unknown>>;

/** Ids and what the line tells elsewhere. */
const NOT_CHANGES = new Set([
  'reason',
  'note',
  'unnamed',
  'changed',
  'byName',
  'byTenantId',
  'linkId',
  'fileId',
  'documentId',
]);

/** What was and what is since; of values about a person only that there are some. */
export function changesOf(before: Facts | null, after: Facts | null, personal: Facts | null): JournalChange[] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter(isTold);
  const told = names.map((field) => ({
    ...{ field, before: textOf(before?.[field]), after: textOf(after?.[field]), isMasked: false },
  }));
  const masked = [
    ...namesIn(after?.['unnamed']),
    ...namesIn(after?.['changed']),
    ...Object.keys(personal ?? {}).filter(isTold),
  ];
  return [
    ...told.filter((change) => change.before !== null || change.after !== null),
    ...[...new Set(masked)].map((field) => ({ field, before: null, after: null, isMasked: true })),
  ];
}

/** Why: said in the line itself, or kept under the person's key. */
export function reasonIn(after: Facts | null, personal: Facts | null): string | null {
  const said = [personal?.['reason'], personal?.['note'], after?.['reason'], after?.['note']];
  return said.find((one): one is string => typeof one === 'string' && one !== '') ?? null;
}

const isTold = (name: string): boolean => !NOT_CHANGES.has(name) && !/(^id|Ids?)$/.test(name);
const namesIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  return typeof value === 'object' ? JSON.stringify(value) : String(value as number);
}
