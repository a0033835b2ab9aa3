import type { Account, ApiKeys, CalendarFeeds, Mutes, OwnMails, OwnSessions, Passkeys } from '@sapar/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.js';

export const ownSessionsQuery = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: () => api.get<OwnSessions>('/account/sessions'),
});

export const ownMailsQuery = queryOptions({
  queryKey: ['account', 'mails'],
  queryFn: () => api.get<OwnMails>('/account/mails'),
});

export const ownMutesQuery = queryOptions({
  queryKey: ['account', 'mutes'],
  queryFn: () => api.get<Mutes>('/account/mutes'),
});

export const passkeysQuery = queryOptions({
  queryKey: ['account', 'passkeys'],
  queryFn: () => api.get<Passkeys>('/account/passkeys'),
});

export const apiKeysQuery = queryOptions({
  queryKey: ['account', 'api-keys'],
  queryFn: () => api.get<ApiKeys>('/api-keys'),
});

export const calendarFeedsQuery = queryOptions({
  queryKey: ['account', 'calendar-feeds'],
  queryFn: () => api.get<CalendarFeeds>('/calendar-feeds'),
});

export const accountQuery = queryOptions({
  queryKey: ['account', 'sign-in'],
  queryFn: () => api.get<Account>('/account'),
});
