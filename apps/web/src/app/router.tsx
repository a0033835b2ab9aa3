import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter } from '@tanstack/react-router';
import { addSearchOf } from './add-search.js';
import { calendarSearchOf } from './calendar-search.js';
import type { CaseViewSearch } from '../features/case-views/case-view-search.js';
import { caseTypesRoute, importRoute, mergeRoute } from './people-routes.js';
import { registerSearchOf } from '../features/register/register-search.js';
import { casePrintRoute, caseRoute } from './case-routes.js';
import { costsRoute } from './costs-route.js';
import { incidentsRoute } from './incidents-route.js';
import { rulesSearchOf } from './rules-search.js';
import { OUTSIDE_ROUTES } from './outside-routes.js';
import { page, rootRoute } from './page-route.js';
import { shellRoute } from './shell-route.js';
import { FailedPage, MissingPage, WaitingPage } from './states.js';

/** A page of people who are signed in for a company. */
const WORKPLACE = { isWorkplace: true } as const;
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
    WORKPLACE,
  ),
});
const missionRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/missions/$missionId',
  component: page(
    () => import('../features/missions/mission-page.js'),
    'MissionPage',
    ['missions', 'cases', 'filings', 'invitations', 'sharing', 'way', 'why', 'papers', 'technicians'],
    WORKPLACE,
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
    WORKPLACE,
  ),
});
const inCountryRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/in-country',
  component: page(
    () => import('../features/in-country/in-country-page.js'),
    'InCountryPage',
    ['views', 'sheets', 'technicians'],
    WORKPLACE,
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
    WORKPLACE,
  ),
});
const postsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/posts',
  component: page(() => import('../features/papers/posts-page.js'), 'PostsPage', ['papers', 'technicians'], WORKPLACE),
});
const techniciansRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/technicians',
  validateSearch: addSearchOf,
  component: page(
    () => import('../features/technicians/technicians-page.js'),
    'TechniciansPage',
    ['technicians', 'sharing', 'imports', 'sheets'],
    WORKPLACE,
  ),
});
const technicianRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/technicians/$technicianId',
  component: page(
    () => import('../features/technicians/technician-page.js'),
    'TechnicianPage',
    ['technicians', 'papers', 'cases', 'sharing', 'readings', 'merging'],
    WORKPLACE,
  ),
});
const takeoversRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/technicians/takeovers',
  component: page(() => import('../features/sharing/takeovers-page.js'), 'TakeoversPage', ['sharing'], WORKPLACE),
});
const readingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/technicians/$technicianId/readings',
  component: page(() => import('../features/readings/readings-page.js'), 'ReadingsPage', ['readings'], WORKPLACE),
});
const daysRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/technicians/$technicianId/days',
  component: page(() => import('../features/days/days-page.js'), 'DaysPage', ['days', 'technicians'], WORKPLACE),
});
const calendarRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/calendar',
  validateSearch: calendarSearchOf,
  component: page(
    () => import('../features/calendar/calendar-page.js'),
    'CalendarPage',
    ['calendar', 'deadlines', 'why', 'law', 'technicians'],
    WORKPLACE,
  ),
});
const lawChangesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/law-changes',
  component: page(
    () => import('../features/calendar/proposals-page.js'),
    'ProposalsPage',
    ['calendar', 'cases'],
    WORKPLACE,
  ),
});
const rulesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rules',
  validateSearch: rulesSearchOf,
  component: page(() => import('../features/rules/rules-page.js'), 'RulesPage', ['rules'], WORKPLACE),
});
const ruleRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rules/$ruleId',
  validateSearch: rulesSearchOf,
  component: page(() => import('../features/rules/rule-page.js'), 'RulePage', ['rules'], WORKPLACE),
});

const signatoriesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/company/signatories',
  component: page(
    () => import('../features/signatories/signatories-page.js'),
    'SignatoriesPage',
    ['signatories'],
    WORKPLACE,
  ),
});

const remindersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/company/reminders',
  component: page(
    () => import('../features/reminders/reminders-page.js'),
    'RemindersPage',
    ['reminders', 'cases'],
    WORKPLACE,
  ),
});
const peopleRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/company/people',
  component: page(() => import('../features/people/people-page.js'), 'PeoplePage', ['company'], WORKPLACE),
});
const detailsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/company/details',
  component: page(() => import('../features/company/details-page.js'), 'DetailsPage', ['company', 'papers'], WORKPLACE),
});
const personalDataRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/technicians/$technicianId/personal-data',
  component: page(
    () => import('../features/personal-data/personal-data-page.js'),
    'PersonalDataPage',
    ['personal-data', 'exports'],
    WORKPLACE,
  ),
});
const retentionRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/company/retention',
  component: page(
    () => import('../features/personal-data/retention-page.js'),
    'RetentionPage',
    ['personal-data'],
    WORKPLACE,
  ),
});
const dataPlacesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/company/data-places',
  component: page(
    () => import('../features/data-places/data-places-page.js'),
    'DataPlacesPage',
    ['data-places', 'exports'],
    WORKPLACE,
  ),
});
const journalRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/company/journal',
  component: page(() => import('../features/journal/journal-page.js'), 'JournalPage', ['journal'], WORKPLACE),
});
const signInSettingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/company/sign-in',
  component: page(() => import('../features/company/sign-in-page.js'), 'SignInSettingsPage', ['sign-in'], WORKPLACE),
});
const accountRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/account',
  component: page(() => import('../features/account/account-page.js'), 'AccountPage', ['account'], WORKPLACE),
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
    costsRoute,
    caseRoute,
    casePrintRoute,
    postsRoute,
    caseTypesRoute,
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
    incidentsRoute,
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
