import { useNavigate, useSearch } from '@tanstack/react-router';
import { caseViewSearchOf, type CaseViewSearch, type Tab } from './case-view-search.js';

export interface CaseViewState {
  readonly search: CaseViewSearch;
  readonly tab: Tab;
  readonly sort: string;
  /** Changes a part of the address; an undefined value leaves it out. */
  readonly change: (changes: { readonly [Name in keyof CaseViewSearch]?: CaseViewSearch[Name] | undefined }) => void;
}

/** The state of a view is its address and nothing else. */
export function useCaseView(): CaseViewState {
  const search = caseViewSearchOf(useSearch({ strict: false }));
  const navigate = useNavigate();
  return {
    search,
    tab: search.tab ?? 'current',
    sort: search.sort ?? 'due',
    change: (changes) => {
      const { unknown: _unknown, ...known } = search;
      const next = Object.fromEntries(
        Object.entries({ ...known, ...changes }).filter(([, value]) => value !== undefined && value !== ''),
      );
      void navigate({ to: '/cases', search: next as CaseViewSearch, replace: 'q' in changes, resetScroll: false });
    },
  };
}
