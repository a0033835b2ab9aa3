import { createRoute } from '@tanstack/react-router';
import { page } from './page-route.js';
import { shellRoute } from './shell-route.js';

/** People from a sheet. */
export const importRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/technicians/import',
  component: page(() => import('../features/imports/import-page.js'), 'ImportPage', ['imports'], { isWorkplace: true }),
});

/** Two entries of one person side by side. */
export const mergeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/technicians/$technicianId/merge/$otherId',
  component: page(
    () => import('../features/merging/merge-page.js'),
    'MergePage',
    ['merging', 'technicians', 'sharing'],
    {
      isWorkplace: true,
    },
  ),
});

/** Templates of cases, and who approves them. */
export const caseTypesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/company/case-types',
  component: page(
    () => import('../features/papers/case-types-page.js'),
    'CaseTypesPage',
    ['papers', 'technicians', 'cases'],
    { isWorkplace: true },
  ),
});
