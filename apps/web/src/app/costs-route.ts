import { createRoute } from '@tanstack/react-router';
import { costsSearchOf } from '../features/costs/costs-search.js';
import { page } from './page-route.js';
import { shellRoute } from './shell-route.js';

export const costsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/costs',
  validateSearch: costsSearchOf,
  component: page(() => import('../features/costs/costs-page.js'), 'CostsPage', ['costs', 'cases', 'sheets'], {
    isWorkplace: true,
  }),
});
