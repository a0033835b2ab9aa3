import { createRoute } from '@tanstack/react-router';
import { page } from './page-route.js';
import { shellRoute } from './shell-route.js';

/** People from a sheet. */
export const importRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/technicians/import',
  component: page(() => import('../features/imports/import-page.js'), 'ImportPage', ['imports'], { isWorkplace: true }),
});
