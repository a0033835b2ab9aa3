import type { SavedView } from '@sapar/contracts';
import { COLUMNS, filtersOf, type CaseViewSearch, type Tab } from '../case-views/case-view-search.js';

/** What of an address a view keeps: everything but the case in the side panel and which view it came from. */
export interface KeptView {
  readonly layout: SavedView['layout'];
  readonly filters: Readonly<Record<string, string>>;
  readonly sort: string;
  readonly columns: readonly string[];
}

/** The view that is on the screen, as it is kept. */
export function keptOf(search: CaseViewSearch, tab: Tab, hidden: readonly string[]): KeptView {
  const named = Object.fromEntries(filtersOf(search).map((name) => [name, search[name] ?? '']));
  return {
    layout: search.view ?? 'table',
    filters: search.stage === undefined ? { tab, ...named } : named,
    sort: search.sort ?? 'due',
    columns: COLUMNS.filter((name) => !hidden.includes(name)),
  };
}

/** The address that shows a saved view; what stands there by itself is left out, as the page itself does. */
export function addressOf({ id, layout, filters, sort, columns }: SavedView): CaseViewSearch {
  const { tab, ...others } = filters;
  const without = COLUMNS.filter((name) => !columns.includes(name)).join(',');
  const parts: Record<string, string | undefined> = {
    ...{ saved: id, view: layout === 'table' ? undefined : layout },
    ...{ tab: tab === 'current' ? undefined : tab, sort: sort === 'due' ? undefined : sort },
    ...{ without: without === '' ? undefined : without, ...others },
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as CaseViewSearch;
}

const sorted = (fields: Readonly<Record<string, string>>): readonly (readonly [string, string])[] =>
  Object.entries(fields).sort(([left], [right]) => (left < right ? -1 : 1));
const textOf = ({ layout, filters, sort, columns }: KeptView): string =>
  JSON.stringify([layout, sorted(filters), sort, [...columns].sort()]);

/** Whether the screen still shows what was saved; a view without a group of stages shows the current ones. */
export function isAsSaved(kept: KeptView, view: SavedView): boolean {
  const { layout, sort, columns } = view;
  const filters =
    view.filters['tab'] === undefined && view.filters['stage'] === undefined
      ? { tab: 'current', ...view.filters }
      : view.filters;
  const { tab: _tab, ...staged } = filters;
  return textOf(kept) === textOf({ layout, sort, columns, filters: filters['stage'] === undefined ? filters : staged });
}
