import type { DecideLaw, LawDecided, RuleOut, RulePage } from '@sapar/contracts';
import { queryOptions } from '@tanstack/react-query';
import type { RulesSearch } from '../../app/rules-search.js';
import { api } from '../../lib/api.js';

/** The list as the address asks for it; while a new one comes, the one before stays. */
export function rulesQuery(search: RulesSearch, language: string) {
  const query = new URLSearchParams(Object.entries(search)).toString();
  return queryOptions({
    queryKey: ['rules', language, query],
    queryFn: () => api.get<RulePage>(`/rules${query === '' ? '' : `?${query}`}`),
    placeholderData: (before: RulePage | undefined) => before,
  });
}

export const ruleQuery = (id: string, on: string | undefined) =>
  queryOptions({
    queryKey: ['rule', id, on ?? null],
    queryFn: () => api.get<RuleOut>(`/rules/${encodeURIComponent(id)}${on === undefined ? '' : `?on=${on}`}`),
  });

export const compareDecision = (facts: DecideLaw): Promise<LawDecided> =>
  api.post<LawDecided>('/law/decisions?dryRun', facts);
export const signDecision = (facts: DecideLaw): Promise<LawDecided> => api.post<LawDecided>('/law/decisions', facts);
