import { createRoute } from '@tanstack/react-router';
import { page } from './page-route.js';
import { partSearchOf } from './part-search.js';
import { shellRoute } from './shell-route.js';

/** One technician's way through one mission. */
export const caseRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/cases/$caseId',
  validateSearch: partSearchOf,
  component: page(
    () => import('../features/cases/case-page.js'),
    'CasePage',
    ['cases', 'dated-papers', 'filings', 'sharing', 'way', 'routes', 'portal', 'why', 'readings', 'acts'],
    { isWorkplace: true },
  ),
});

/** One case on one sheet, seen before it is printed. */
export const casePrintRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/cases/$caseId/print',
  component: page(
    () => import('../features/case-print/case-print-page.js'),
    'CasePrintPage',
    ['case-print', 'cases', 'dated-papers', 'way', 'missions', 'technicians', 'deadlines', 'routes', 'why'],
    { isWorkplace: true },
  ),
});
