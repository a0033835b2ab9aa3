import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter } from '@tanstack/react-router';
import { addSearchOf } from './add-search.js';
import { calendarSearchOf } from './calendar-search.js';
import type { CaseViewSearch } from '../features/case-views/case-view-search.js';
import { importRoute, mergeRoute } from './people-routes.js';
import { registerSearchOf } from '../features/register/register-search.js';
import { rulesSearchOf } from './rules-search.js';
import { OUTSIDE_ROUTES } from './outside-routes.js';
import { page, rootRoute } from './page-route.js';
import { shellRoute } from './shell-route.js';
import { FailedPage, MissingPage, WaitingPage } from './states.js';

const todayRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  component: page(() => import('../features/today/today-page.js'), 'TodayPage', ['today', 'deadlines']),
});
const missionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/missions',
  validateSearch: addSearchOf,
  component: page(
    () => import('../features/missions/missions-page.js'),
    'MissionsPage',
    ['missions', 'sharing', 'technicians'],
    {
      isWorkplace: true,
    },
  ),
});
const missionRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/missions/$missionId',
  component: page(
    () => import('../features/missions/mission-page.js'),
    'MissionPage',
    ['missions', 'cases', 'filings', 'invitations', 'sharing', 'way', 'why', 'papers', 'technicians'],
    {
      isWorkplace: true,
    },
  ),
});
const casesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/cases',
  // Kept as it was typed: the page itself names what it does not understand.
  validateSearch: (search: Record<string, unknown>) => search as CaseViewSearch,
  component: page(
    () => import('../features/case-views/cases-page.js'),
    'CasesPage',
    ['views', 'saved-views', 'sheets', 'technicians'],
    {
      isWorkplace: true,
    },
  ),
});
const inCountryRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/in-country',
  component: page(
    () => import('../features/in-country/in-country-page.js'),
    'InCountryPage',
    ['views', 'sheets', 'technicians'],
    { isWorkplace: true },
  ),
});
const registerRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/register',
  validateSearch: registerSearchOf,
  component: page(
    () => import('../features/register/register-page.js'),
    'RegisterPage',
    ['register', 'sheets', 'technicians'],
    { isWorkplace: true },
  ),
});
const caseRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/cases/$caseId',
  component: page(
    () => import('../features/cases/case-page.js'),
    'CasePage',
    ['cases', 'dated-papers', 'filings', 'sharing', 'way', 'routes', 'portal', 'why', 'readings', 'acts'],
    {
      isWorkplace: true,
    },
  ),
});
const postsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/posts',
  component: page(() => import('../features/papers/posts-page.js'), 'PostsPage', ['papers', 'technicians'], {
    isWorkplace: true,
  }),
});
const techniciansRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/technicians',
  validateSearch: addSearchOf,
  component: page(
    () => import('../features/technicians/technicians-page.js'),
    'TechniciansPage',
    ['technicians', 'sharing', 'imports', 'sheets'],
    {
      isWorkplace: true,
    },
  ),
});
const technicianRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/technicians/$technicianId',
  component: page(
    () => import('../features/technicians/technician-page.js'),
    'TechnicianPage',
    ['technicians', 'papers', 'cases', 'sharing', 'readings', 'merging'],
    { isWorkplace: true },
  ),
});
const takeoversRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/technicians/takeovers',
  component: page(() => import('../features/sharing/takeovers-page.js'), 'TakeoversPage', ['sharing'], {
    isWorkplace: true,
  }),
});
const readingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/technicians/$technicianId/readings',
  component: page(() => import('../features/readings/readings-page.js'), 'ReadingsPage', ['readings'], {
    isWorkplace: true,
  }),
});
const daysRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/technicians/$technicianId/days',
  component: page(() => import('../features/days/days-page.js'), 'DaysPage', ['days', 'technicians'], {
    isWorkplace: true,
  }),
});

const calendarRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/calendar',
  validateSearch: calendarSearchOf,
  component: page(
    () => import('../features/calendar/calendar-page.js'),
    'CalendarPage',
    ['calendar', 'deadlines', 'why', 'law', 'technicians'],
    { isWorkplace: true },
  ),
});
const lawChangesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/law-changes',
  component: page(() => import('../features/calendar/proposals-page.js'), 'ProposalsPage', ['calendar', 'cases'], {
    isWorkplace: true,
  }),
});

const rulesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rules',
  validateSearch: rulesSearchOf,
  component: page(() => import('../features/rules/rules-page.js'), 'RulesPage', ['rules'], { isWorkplace: true }),
});
const ruleRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rules/$ruleId',
  validateSearch: rulesSearchOf,
  component: page(() => import('../features/rules/rule-page.js'), 'RulePage', ['rules'], { isWorkplace: true }),
});

const signatoriesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/company/signatories',
  component: page(() => import('../features/signatories/signatories-page.js'), 'SignatoriesPage', ['signatories'], {
    isWorkplace: true,
  }),
});

const remindersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/company/reminders',
  component: page(() => import('../features/reminders/reminders-page.js'), 'RemindersPage', ['reminders', 'cases'], {
    isWorkplace: true,
  }),
});
const peopleRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/company/people',
  component: page(() => import('../features/people/people-page.js'), 'PeoplePage', ['company'], { isWorkplace: true }),
});
const detailsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/company/details',
  component: page(() => import('../features/company/details-page.js'), 'DetailsPage', ['company', 'papers'], {
    isWorkplace: true,
  }),
});
const personalDataRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/technicians/$technicianId/personal-data',
  component: page(
    () => import('../features/personal-data/personal-data-page.js'),
    'PersonalDataPage',
    ['personal-data'],
    { isWorkplace: true },
  ),
});
const retentionRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/company/retention',
  component: page(() => import('../features/personal-data/retention-page.js'), 'RetentionPage', ['personal-data'], {
    isWorkplace: true,
  }),
});
const dataPlacesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/company/data-places',
  component: page(() => import('../features/data-places/data-places-page.js'), 'DataPlacesPage', ['data-places'], {
    isWorkplace: true,
  }),
});
const journalRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/company/journal',
  component: page(() => import('../features/journal/journal-page.js'), 'JournalPage', ['journal'], {
    isWorkplace: true,
  }),
});
const signInSettingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/company/sign-in',
  component: page(() => import('../features/company/sign-in-page.js'), 'SignInSettingsPage', ['sign-in'], {
    isWorkplace: true,
  }),
});
const accountRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/account',
  component: page(() => import('../features/account/account-page.js'), 'AccountPage', ['account'], {
    isWorkplace: true,
  }),
});

const routeTree = rootRoute.addChildren([
  ...OUTSIDE_ROUTES,
  shellRoute.addChildren([
    todayRoute,
    missionsRoute,
    missionRoute,
    casesRoute,
    inCountryRoute,
    registerRoute,
    caseRoute,
    postsRoute,
    techniciansRoute,
    importRoute,
    mergeRoute,
    technicianRoute,
    daysRoute,
    readingsRoute,
    personalDataRoute,
    takeoversRoute,
    calendarRoute,
    lawChangesRoute,
    rulesRoute,
    ruleRoute,
    signatoriesRoute,
    remindersRoute,
    peopleRoute,
    detailsRoute,
    retentionRoute,
    dataPlacesRoute,
    journalRoute,
    signInSettingsRoute,
    accountRoute,
  ]),
]);

export const createAppRouter = (queryClient: QueryClient) =>
  createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 300,
    defaultPendingComponent: WaitingPage,
    defaultErrorComponent: FailedPage,
    defaultNotFoundComponent: MissingPage,
    scrollRestoration: true,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
