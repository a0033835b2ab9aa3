import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMay, useSession } from '../../lib/session.js';
import { caseViewSearchOf, type CaseViewSearch, type Tab } from './case-view-search.js';

export interface CaseViewState {
  readonly search: CaseViewSearch;
  readonly tab: Tab;
  readonly sort: string;
  /** Columns that are not shown: left out by choice, or not for this reader. */
  readonly hidden: readonly string[];
  /** Changes a part of the address; an undefined value leaves it out. */
  readonly change: (changes: { readonly [Name in keyof CaseViewSearch]?: CaseViewSearch[Name] | undefined }) => void;
}

/** The state of a view is its address and nothing else. */
export function useCaseView(): CaseViewState {
  const search = caseViewSearchOf(useSearch({ strict: false }));
  const navigate = useNavigate();
  const notForReader = useNotForReader();
  return {
    search,
    tab: search.tab ?? 'current',
    sort: search.sort ?? 'due',
    hidden: [...(search.without ?? '').split(',').filter((name) => name !== ''), ...notForReader],
    change: (changes) => {
      const { unknown: _unknown, ...known } = search;
      const next = Object.fromEntries(
        Object.entries({ ...known, ...changes }).filter(([, value]) => value !== undefined && value !== ''),
      );
      void navigate({ to: '/cases', search: next as CaseViewSearch, replace: 'q' in changes, resetScroll: false });
    },
  };
}

const NONE: readonly string[] = [];
const OF_HOST = ['doer'] as const;

/** Columns that say nothing to this reader: who does the work at the host is told to the host's own people. */
export function useNotForReader(): readonly string[] {
  const { tenant } = useSession();
  const seesPeople = useMay('company.read');
  return tenant.kind === 'host' && seesPeople ? NONE : OF_HOST;
}
