// Everything behind the sign-in.
import type { Session } from '@sapar/contracts';
import type { QueryClient } from '@tanstack/react-query';
import { createRoute, redirect } from '@tanstack/react-router';
import { ApiProblem } from '../lib/api.js';
import { sessionQuery } from '../lib/session.js';
import { showLanguage } from '../lib/words.js';
import { backPathOf } from './back-path.js';
import { page, rootRoute } from './page-route.js';

/** Who is signed in; whoever is not is led to the sign-in and back again. */
async function sessionOf(client: QueryClient, href: string): Promise<Session> {
  try {
    return await client.ensureQueryData(sessionQuery);
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status !== 401) throw error;
    const back = backPathOf(href);
    throw redirect({ to: '/sign-in', search: back === undefined ? {} : { back } });
  }
}

export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: async ({ context, location }) => {
    const session = await sessionOf(context.queryClient, location.href);
    await showLanguage(session.user.language);
    // Nothing else is open until a second step is added, which is done there.
    if (session.mustAddStep && location.pathname !== '/account') throw redirect({ to: '/account' });
  },
  component: page(() => import('./shell/shell.js'), 'Shell', ['deadlines']),
});
