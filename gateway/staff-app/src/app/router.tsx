import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Failed, NotFound, Waiting } from './shell/Fallbacks';
import { Root } from './shell/Root';
import { searchOf } from './search';

const root = createRootRoute({ component: Root, notFoundComponent: NotFound });
const under = () => root;

const today = createRoute({ getParentRoute: under, path: '/', component: lazyRouteComponent(() => import('./routes/TodayPage'), 'TodayPage') });

const proposals = createRoute({
  getParentRoute: under,
  path: '/propositions',
  validateSearch: searchOf('statut'),
  component: lazyRouteComponent(() => import('./routes/ProposalsPage'), 'ProposalsPage'),
});
const proposal = createRoute({
  getParentRoute: under,
  path: '/propositions/$id',
  component: lazyRouteComponent(() => import('./routes/ProposalPage'), 'ProposalPage'),
});

const contracts = createRoute({
  getParentRoute: under,
  path: '/contrats',
  validateSearch: searchOf('statut'),
  component: lazyRouteComponent(() => import('./routes/ContractsPage'), 'ContractsPage'),
});
const contract = createRoute({
  getParentRoute: under,
  path: '/contrats/$id',
  component: lazyRouteComponent(() => import('./routes/ContractPage'), 'ContractPage'),
});

const invoices = createRoute({
  getParentRoute: under,
  path: '/factures',
  validateSearch: searchOf('statut', 'payeur'),
  component: lazyRouteComponent(() => import('./routes/InvoicesPage'), 'InvoicesPage'),
});
const invoice = createRoute({
  getParentRoute: under,
  path: '/factures/$id',
  component: lazyRouteComponent(() => import('./routes/InvoicePage'), 'InvoicePage'),
});

const files = createRoute({
  getParentRoute: under,
  path: '/financements',
  validateSearch: searchOf('statut', 'vue'),
  component: lazyRouteComponent(() => import('./routes/FundingPage'), 'FundingPage'),
});
const file = createRoute({
  getParentRoute: under,
  path: '/financements/$id',
  component: lazyRouteComponent(() => import('./routes/FundingFilePage'), 'FundingFilePage'),
});

const sessions = createRoute({
  getParentRoute: under,
  path: '/sessions',
  validateSearch: searchOf('statut'),
  component: lazyRouteComponent(() => import('./routes/SessionsPage'), 'SessionsPage'),
});
const session = createRoute({
  getParentRoute: under,
  path: '/sessions/$id',
  component: lazyRouteComponent(() => import('./routes/SessionPage'), 'SessionPage'),
});

const requests = createRoute({
  getParentRoute: under,
  path: '/donnees-personnelles',
  validateSearch: searchOf('statut'),
  component: lazyRouteComponent(() => import('./routes/PrivacyPage'), 'PrivacyPage'),
});
const request = createRoute({
  getParentRoute: under,
  path: '/donnees-personnelles/$id',
  component: lazyRouteComponent(() => import('./routes/PrivacyRequestPage'), 'PrivacyRequestPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    today, proposals, proposal, contracts, contract, invoices, invoice, files, file, sessions, session, requests, request,
  ]),
  defaultErrorComponent: Failed,
  defaultPendingComponent: Waiting,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
