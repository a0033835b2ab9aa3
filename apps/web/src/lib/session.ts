import type { Permission, SecondStepAsked, SecondStepCode, Session, SignIn } from '@sapar/contracts';
import type { Language } from '@sapar/messages';
import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { api } from './api.js';
import { showLanguage } from './words.js';

export const SESSION_KEY = ['session'] as const;

/** Who is signed in; a 401 is for the route guard, which leads to the sign-in page and back. */
export const sessionQuery = queryOptions({
  queryKey: SESSION_KEY,
  queryFn: () => api.get<Session>('/session'),
  staleTime: 60_000,
});

export const useSession = (): Session => useSuspenseQuery(sessionQuery).data;

/** Whether the role of this session may do it; the API decides again. */
export const useMay = (permission: Permission): boolean => useSession().permissions.includes(permission);

/** Either a session, or a code is asked for first. */
export function useSignIn(onDone: (session: Session) => void, onCodeAsked: (asked: SecondStepAsked) => void) {
  const begin = useBegin(onDone);
  return useMutation({
    mutationFn: (body: SignIn) => api.post<Session | SecondStepAsked>('/session', body),
    onSuccess: (answer) => {
      if ('user' in answer) begin(answer);
      else onCodeAsked(answer);
    },
  });
}

export function useFinishSignIn(onDone: (session: Session) => void) {
  const begin = useBegin(onDone);
  return useMutation({
    mutationFn: (body: SecondStepCode) => api.post<Session>('/session/second-step', body),
    onSuccess: begin,
  });
}

/** Everything of whoever was here before goes; the new session is there at once. */
export function useBegin(onDone: (session: Session) => void): (session: Session) => void {
  const client = useQueryClient();
  return (session) => {
    client.clear();
    client.setQueryData(SESSION_KEY, session);
    onDone(session);
  };
}

export function useSignOut(onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.delete('/session'),
    onSettled: () => {
      onDone();
      client.clear();
    },
  });
}

/** The screens change at once; the account follows, so that mails and the next device do too. */
export function useChangeLanguage() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (language: Language) => {
      await showLanguage(language);
      return api.patch<Session>('/session', { language });
    },
    onSuccess: (session) => {
      client.setQueryData(SESSION_KEY, session);
      // Answers carry words of the API in the language asked for.
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    },
  });
}
