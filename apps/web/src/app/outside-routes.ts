// Pages that open without an account: sign-in, and what a mail links to.
import { createRoute } from '@tanstack/react-router';
import { backPathOf } from './back-path.js';
import { page, rootRoute } from './page-route.js';

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { back?: string } => {
    const back = backPathOf(search['back']);
    return back === undefined ? {} : { back };
  },
  component: page(() => import('../features/sign-in/sign-in-page.js'), 'SignInPage', []),
});

const answerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/answer/$token',
  component: page(() => import('../features/answers/answer-page.js'), 'AnswerPage', ['answers'], { isWorkplace: true }),
});

const actRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/act/$token',
  component: page(() => import('../features/acts/act-page.js'), 'ActPage', ['acts', 'answers'], { isWorkplace: true }),
});

const inviteRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invite/$token',
  component: page(() => import('../features/invite/invite-page.js'), 'InvitePage', ['invites'], { isWorkplace: true }),
});

const joinRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/join/$token',
  component: page(() => import('../features/sharing/join-page.js'), 'JoinPage', ['sharing', 'technicians'], {
    isWorkplace: true,
  }),
});

const visitRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/visit/$token',
  component: page(() => import('../features/visit/visit-page.js'), 'VisitPage', ['visit', 'answers', 'technicians'], {
    isWorkplace: true,
  }),
});

const contactRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/contact/$token',
  component: page(
    () => import('../features/contact/contact-page.js'),
    'ContactPage',
    ['contact', 'acts', 'answers', 'filings', 'cases'],
    { isWorkplace: true },
  ),
});

const ssoRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in/sso',
  component: page(() => import('../features/sign-in/single-sign-on-page.js'), 'SingleSignOnPage', ['reset'], {
    isWorkplace: true,
  }),
});

const askResetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reset',
  component: page(() => import('../features/reset/ask-page.js'), 'AskPage', ['reset'], { isWorkplace: true }),
});
const resetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reset/$token',
  component: page(() => import('../features/reset/reset-page.js'), 'ResetPage', ['reset'], { isWorkplace: true }),
});

const unsubscribeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/unsubscribe/$token',
  component: page(
    () => import('../features/unsubscribe/unsubscribe-page.js'),
    'UnsubscribePage',
    ['unsubscribe', 'answers'],
    {
      isWorkplace: true,
    },
  ),
});

export const OUTSIDE_ROUTES = [
  signInRoute,
  answerRoute,
  actRoute,
  inviteRoute,
  joinRoute,
  visitRoute,
  contactRoute,
  ssoRoute,
  askResetRoute,
  resetRoute,
  unsubscribeRoute,
] as const;
