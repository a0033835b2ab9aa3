/** How the same cases are shown. */
export const CASE_VIEWS = ['table', 'board', 'timeline'] as const;
export type CaseView = (typeof CASE_VIEWS)[number];

/** The tabs, filters and orders of the contract, written here since no schema travels to the browser; a spec compares. */
export const TABS = ['current', 'in-country', 'planned', 'past', 'all'] as const;
export const STAGES = ['planned', 'arrived', 'notified', 'left', 'cancelled', 'not-admitted'] as const;
export const ORDERS = ['person', 'mission', 'stage', 'planned', 'entered', 'until', 'due'] as const;
export const DUES = ['overdue', 'open'] as const;
export const COLUMNS = [
  'due',
  'until',
  'stage',
  'mission',
  'site',
  'paper',
  'planned',
  'entered',
  'partner',
  'doer',
] as const;
export type Tab = (typeof TABS)[number];
export type Order = (typeof ORDERS)[number];
export type ColumnName = (typeof COLUMNS)[number];

const FILTERS = ['stage', 'partnerId', 'siteId', 'missionId', 'doerId', 'citizenship', 'due', 'q'] as const;
export type FilterName = (typeof FILTERS)[number];

/** What stands in the address of the views of cases: a link shows somebody else the same. */
export interface CaseViewSearch extends Partial<Readonly<Record<FilterName, string>>> {
  readonly view?: CaseView;
  readonly tab?: Tab;
  readonly sort?: string;
  /** Columns left out, by name. */
  readonly without?: string;
  /** The saved view that this address came from. */
  readonly saved?: string;
  /** The case in the side panel. */
  readonly open?: string;
  /** What the address asked for and nobody knows; said in words and never sent. */
  readonly unknown?: readonly string[];
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const isOneOf =
  (allowed: readonly string[]) =>
  (value: string): boolean =>
    allowed.includes(value);
const isListOf =
  (allowed: readonly string[]) =>
  (value: string): boolean =>
    value.split(',').every((part) => allowed.includes(part.replace(/^-/, '')));
const isId = (value: string): boolean => ID.test(value);

const READERS: Readonly<Record<string, (value: string) => boolean>> = {
  view: isOneOf(CASE_VIEWS),
  tab: isOneOf(TABS),
  sort: (value) => isListOf(ORDERS)(value) && value.split(',').length <= 3,
  without: isListOf(COLUMNS),
  open: isId,
  saved: isId,
  stage: isOneOf(STAGES),
  due: isOneOf(DUES),
  citizenship: (value) => /^[A-Z]{2}$/.test(value),
  q: (value) => value.length <= 120,
  ...Object.fromEntries(['partnerId', 'siteId', 'missionId', 'doerId'].map((name) => [name, isId])),
};

/** Reads an address that anybody may have typed or kept for a year; what it no longer means is named, not hidden. */
export function caseViewSearchOf(search: Record<string, unknown>): CaseViewSearch {
  const known: Record<string, string> = {};
  const unknown: string[] = [];
  for (const [name, value] of Object.entries(search)) {
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text === 'string' && text.trim() !== '' && READERS[name]?.(text) === true) known[name] = text;
    else unknown.push(typeof text === 'string' ? `${name}=${text}` : name);
  }
  return { ...known, ...(unknown.length === 0 ? {} : { unknown }) };
}

export const filtersOf = (search: CaseViewSearch): readonly FilterName[] =>
  FILTERS.filter((name) => search[name] !== undefined);

/** The query of the interface that the address stands for. */
export function queryOf(search: CaseViewSearch, tab: Tab): string {
  const query = new URLSearchParams();
  if (search.stage === undefined) query.set('tab', tab);
  for (const name of FILTERS) {
    const value = search[name];
    if (value !== undefined) query.set(name, value);
  }
  query.set('sort', search.sort ?? 'due');
  return query.toString();
}

/** A press sorts by a column and turns it round; with Shift held it joins the columns that already sort. */
export function nextSort(sort: string, column: Order, isAdding: boolean): string {
  const parts = sort.split(',');
  const present = parts.find((part) => part.replace(/^-/, '') === column);
  const turned = present === column ? `-${column}` : column;
  if (!isAdding) return turned;
  if (present !== undefined) return parts.map((part) => (part === present ? turned : part)).join(',');
  return [...parts, column].slice(-3).join(',');
}

/** Where a column stands in the order, and which way round. */
export function sortPlace(
  sort: string,
  column: Order,
): { readonly place: number; readonly isDescending: boolean } | null {
  const parts = sort.split(',');
  const index = parts.findIndex((part) => part.replace(/^-/, '') === column);
  return index === -1 ? null : { place: index + 1, isDescending: parts[index]?.startsWith('-') ?? false };
}
