import { createRoute } from '@tanstack/react-router';
import { incidentsSearchOf } from '../features/incidents/incidents-search.js';
import { page } from './page-route.js';
import { shellRoute } from './shell-route.js';

export const incidentsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/company/incidents',
  validateSearch: incidentsSearchOf,
  component: page(
    () => import('../features/incidents/incidents-page.js'),
    'IncidentsPage',
    ['incidents', 'cases', 'why'],
    { isWorkplace: true },
  ),
});
