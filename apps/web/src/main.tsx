import './styles/first-load.js';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { backPathOf } from './app/back-path.js';
import { Providers } from './app/providers.js';
import { createQueryClient } from './app/query-client.js';
import { createAppRouter } from './app/router.js';
import { SESSION_KEY } from './lib/session.js';
import { loadWords } from './lib/word-loader.js';
import { firstLanguage, startWords } from './lib/words.js';

const client = createQueryClient(() => {
  const { pathname, href } = router.state.location;
  if (pathname.startsWith('/sign-in') || pathname.startsWith('/reset') || pathname.startsWith('/answer/')) return;
  client.removeQueries({ queryKey: SESSION_KEY });
  const back = backPathOf(href);
  void router.navigate({ to: '/sign-in', search: back === undefined ? {} : { back }, replace: true });
});
const router = createAppRouter(client);

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');

void startWords(loadWords, firstLanguage()).then(() => {
  createRoot(root).render(
    <StrictMode>
      <Providers client={client}>
        <RouterProvider router={router} />
      </Providers>
    </StrictMode>,
  );
});
