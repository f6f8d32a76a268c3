// The addresses of the application. Each screen is loaded when it is first visited.

import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { forgotPassword, invitation, resetPassword, root, signIn, welcome } from './gate-routes.tsx';
import { ofCalls, ofDebtor, ofRoads, ofTable } from './of-table.ts';
import { PageFailure, ScreenFailure } from './parts/form/screen-failure.tsx';
import { NotInCompany, Waiting } from './parts/form/states.tsx';
import { requireCompany, requireSession } from './require-session.ts';
import { placeIn, takeKeptPlace } from './session-over.ts';
import { Shell } from './shell.tsx';

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  // Before the screen is fetched: who has a company never needs it, and who has several begins with all.
  beforeLoad: async ({ context }) => {
    const session = await requireSession(context.queries, null);
    const kept = takeKeptPlace();
    if (kept !== null) throw redirect({ href: kept });
    const [company, another] = session.companies;
    const to = another === undefined ? '/c/$companyId' : '/c/$companyId/companies';
    if (company !== undefined) throw redirect({ to, params: { companyId: company.id } });
  },
  component: lazyRouteComponent(() => import('./screens/first-company.tsx'), 'FirstCompanyScreen'),
  errorComponent: PageFailure,
});
const company = createRoute({
  getParentRoute: () => root,
  path: '/c/$companyId',
  loader: ({ context, location, params }) =>
    requireCompany(context.queries, { companyId: params.companyId, back: placeIn(location.href) }),
  component: Shell,
  errorComponent: PageFailure,
  notFoundComponent: NotInCompany,
});
/** What a screen of a company waits for is said by the frame around it. */
const ofCompany = { getParentRoute: () => company, wrapInSuspense: false } as const;

const today = createRoute({
  ...ofCompany,
  path: '/',
  component: lazyRouteComponent(() => import('./screens/today.tsx'), 'TodayScreen'),
});
const companies = createRoute({
  ...ofCompany,
  path: '/companies',
  validateSearch: ({ only }: Record<string, unknown>): { only?: string | undefined } =>
    typeof only === 'string' ? { only } : {},
  component: lazyRouteComponent(() => import('./screens/companies.tsx'), 'CompaniesScreen'),
});
const addCompany = createRoute({
  ...ofCompany,
  path: '/companies/new',
  component: lazyRouteComponent(() => import('./screens/add-company.tsx'), 'AddCompanyScreen'),
});
const allAnswers = createRoute({
  ...ofCompany,
  path: '/companies/answers',
  component: lazyRouteComponent(() => import('./screens/all-answers.tsx'), 'AllAnswersScreen'),
});
const review = createRoute({
  ...ofCompany,
  path: '/review',
  validateSearch: (search: Record<string, unknown>): { message?: string } =>
    typeof search['message'] === 'string' ? { message: search['message'] } : {},
  component: lazyRouteComponent(() => import('./screens/review.tsx'), 'ReviewScreen'),
});
const debtors = createRoute({
  ...ofCompany,
  path: '/debtors',
  validateSearch: ofTable,
  component: lazyRouteComponent(() => import('./screens/debtors.tsx'), 'DebtorsScreen'),
});
const invoices = createRoute({
  ...ofCompany,
  path: '/invoices',
  validateSearch: ofTable,
  component: lazyRouteComponent(() => import('./screens/invoices.tsx'), 'InvoicesScreen'),
});
const invoice = createRoute({
  ...ofCompany,
  path: '/invoices/$invoiceId',
  component: lazyRouteComponent(() => import('./screens/invoice.tsx'), 'InvoiceScreen'),
});
const same = createRoute({
  ...ofCompany,
  path: '/debtors/same',
  component: lazyRouteComponent(() => import('./screens/same-debtors.tsx'), 'SameDebtorsScreen'),
});
const uncertainKinds = createRoute({
  ...ofCompany,
  path: '/debtors/kinds',
  component: lazyRouteComponent(() => import('./screens/uncertain-kinds.tsx'), 'UncertainKindsScreen'),
});
const debtor = createRoute({
  ...ofCompany,
  path: '/debtors/$debtorId',
  validateSearch: ofDebtor,
  component: lazyRouteComponent(() => import('./screens/debtor.tsx'), 'DebtorScreen'),
});
const roads = createRoute({
  ...ofCompany,
  path: '/debtors/$debtorId/roads',
  validateSearch: ofRoads,
  component: lazyRouteComponent(() => import('./screens/roads.tsx'), 'RoadsScreen'),
});
const calls = createRoute({
  ...ofCompany,
  path: '/calls',
  validateSearch: ofCalls,
  component: lazyRouteComponent(() => import('./screens/calls.tsx'), 'CallsScreen'),
});
const inbox = createRoute({
  ...ofCompany,
  path: '/inbox',
  validateSearch: ofTable,
  component: lazyRouteComponent(() => import('./screens/inbox.tsx'), 'InboxScreen'),
});
const agreements = createRoute({
  ...ofCompany,
  path: '/agreements',
  validateSearch: ofTable,
  component: lazyRouteComponent(() => import('./screens/agreements.tsx'), 'AgreementsScreen'),
});
const scenarios = createRoute({
  ...ofCompany,
  path: '/scenarios',
  component: lazyRouteComponent(() => import('./screens/scenarios.tsx'), 'ScenariosScreen'),
});
const wording = createRoute({
  ...ofCompany,
  path: '/wording',
  validateSearch: (search: Record<string, unknown>): { of?: string } =>
    typeof search['of'] === 'string' ? { of: search['of'] } : {},
  component: lazyRouteComponent(() => import('./screens/wording.tsx'), 'WordingScreen'),
});
const calendar = createRoute({
  ...ofCompany,
  path: '/calendar',
  component: lazyRouteComponent(() => import('./screens/calendar.tsx'), 'CalendarScreen'),
});
const reports = createRoute({
  ...ofCompany,
  path: '/reports',
  component: lazyRouteComponent(() => import('./screens/reports.tsx'), 'ReportsScreen'),
});
const legal = createRoute({
  ...ofCompany,
  path: '/legal',
  component: lazyRouteComponent(() => import('./screens/legal.tsx'), 'LegalScreen'),
});
const bank = createRoute({
  ...ofCompany,
  path: '/bank',
  validateSearch: ofTable,
  component: lazyRouteComponent(() => import('./screens/bank.tsx'), 'BankScreen'),
});
const takeIn = createRoute({
  ...ofCompany,
  path: '/take-in',
  component: lazyRouteComponent(() => import('./screens/take-in.tsx'), 'TakeInScreen'),
});
const start = createRoute({
  ...ofCompany,
  path: '/start',
  component: lazyRouteComponent(() => import('./screens/start.tsx'), 'StartScreen'),
});
const settings = createRoute({
  ...ofCompany,
  path: '/settings',
  component: lazyRouteComponent(() => import('./screens/settings.tsx'), 'SettingsScreen'),
});
const people = createRoute({
  ...ofCompany,
  path: '/people',
  component: lazyRouteComponent(() => import('./screens/people.tsx'), 'PeopleScreen'),
});

export function createApplicationRouter(queries: QueryClient) {
  return createRouter({
    context: { queries },
    routeTree: root.addChildren([
      signIn,
      welcome,
      invitation,
      forgotPassword,
      resetPassword,
      home,
      company.addChildren([
        today,
        companies,
        addCompany,
        allAnswers,
        review,
        calls,
        inbox,
        agreements,
        scenarios,
        wording,
        calendar,
        debtors,
        invoices,
        invoice,
        same,
        uncertainKinds,
        debtor,
        roads,
        reports,
        legal,
        bank,
        takeIn,
        start,
        settings,
        people,
      ]),
    ]),
    defaultPreload: 'intent',
    defaultPendingComponent: Waiting,
    defaultErrorComponent: ScreenFailure,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createApplicationRouter>;
  }
}
