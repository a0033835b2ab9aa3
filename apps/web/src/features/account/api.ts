import type { Account, OwnSessions } from '@sapar/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.js';

export const ownSessionsQuery = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: () => api.get<OwnSessions>('/account/sessions'),
});

export const accountQuery = queryOptions({
  queryKey: ['account', 'sign-in'],
  queryFn: () => api.get<Account>('/account'),
});
