import { createRoute, createRouter, lazyRouteComponent, type RouterHistory } from '@tanstack/react-router';
import { rootRoute, under } from './root-route';
import { searchOf } from './search';
import { Failed, Waiting } from './shell/Fallbacks';

// Each page is a file of its own in the build, read when somebody goes there. Filters are the routes' search parameters.
const today = createRoute({ getParentRoute: under, path: '/', component: lazyRouteComponent(() => import('./routes/TodayPage'), 'TodayPage') });

const proposals = createRoute({
  getParentRoute: under, path: '/propositions', validateSearch: searchOf('statut'), component: lazyRouteComponent(() => import('./routes/ProposalsPage'), 'ProposalsPage'),
});
const proposal = createRoute({ getParentRoute: under, path: '/propositions/$id', component: lazyRouteComponent(() => import('./routes/ProposalPage'), 'ProposalPage') });
const contracts = createRoute({
  getParentRoute: under, path: '/contrats', validateSearch: searchOf('statut'), component: lazyRouteComponent(() => import('./routes/ContractsPage'), 'ContractsPage'),
});
const contract = createRoute({ getParentRoute: under, path: '/contrats/$id', component: lazyRouteComponent(() => import('./routes/ContractPage'), 'ContractPage') });

const sessions = createRoute({
  getParentRoute: under, path: '/sessions', validateSearch: searchOf('statut'), component: lazyRouteComponent(() => import('./routes/SessionsPage'), 'SessionsPage'),
});
const session = createRoute({ getParentRoute: under, path: '/sessions/$id', component: lazyRouteComponent(() => import('./routes/SessionPage'), 'SessionPage') });

const invoices = createRoute({
  getParentRoute: under, path: '/factures', validateSearch: searchOf('statut', 'payeur'), component: lazyRouteComponent(() => import('./routes/InvoicesPage'), 'InvoicesPage'),
});
const invoice = createRoute({ getParentRoute: under, path: '/factures/$id', component: lazyRouteComponent(() => import('./routes/InvoicePage'), 'InvoicePage') });
const files = createRoute({
  getParentRoute: under, path: '/financements', validateSearch: searchOf('statut', 'vue'), component: lazyRouteComponent(() => import('./routes/FundingPage'), 'FundingPage'),
});
const file = createRoute({ getParentRoute: under, path: '/financements/$id', component: lazyRouteComponent(() => import('./routes/FundingFilePage'), 'FundingFilePage') });

const requests = createRoute({
  getParentRoute: under, path: '/donnees-personnelles', validateSearch: searchOf('statut'), component: lazyRouteComponent(() => import('./routes/PrivacyPage'), 'PrivacyPage'),
});
const request = createRoute({
  getParentRoute: under, path: '/donnees-personnelles/$id', component: lazyRouteComponent(() => import('./routes/PrivacyRequestPage'), 'PrivacyRequestPage'),
});

const routeTree = rootRoute.addChildren([
  today, proposals, proposal, contracts, contract, sessions, session, invoices, invoice, files, file, requests, request,
]);

export const newRouter = (history?: RouterHistory) =>
  createRouter({ routeTree, history, defaultErrorComponent: Failed, defaultPendingComponent: Waiting, defaultPreload: 'intent', scrollRestoration: true });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof newRouter>;
  }
}
