import { createRoute, createRouter, lazyRouteComponent, type RouterHistory } from '@tanstack/react-router';
import { rootRoute, under } from './root-route';
import { searchOf } from './search';
import { Failed, Waiting } from './shell/Fallbacks';

// Each page is a file of its own in the build, read when somebody goes there. Filters and open forms are search parameters.
const today = createRoute({ getParentRoute: under, path: '/', component: lazyRouteComponent(() => import('./routes/TodayPage'), 'TodayPage') });

const customers = createRoute({
  getParentRoute: under, path: '/clients', validateSearch: searchOf('q', 'nature', 'nouveau'), component: lazyRouteComponent(() => import('./routes/CustomersPage'), 'CustomersPage'),
});
const customer = createRoute({ getParentRoute: under, path: '/clients/$id', component: lazyRouteComponent(() => import('./routes/CustomerPage'), 'CustomerPage') });
const proposals = createRoute({
  getParentRoute: under, path: '/propositions', validateSearch: searchOf('statut'), component: lazyRouteComponent(() => import('./routes/ProposalsPage'), 'ProposalsPage'),
});
const newProposal = createRoute({
  getParentRoute: under, path: '/propositions/nouvelle', validateSearch: searchOf('client', 'session'),
  component: lazyRouteComponent(() => import('./routes/ComposeProposalPage'), 'NewProposalPage'),
});
const editProposal = createRoute({
  getParentRoute: under, path: '/propositions/$id/modifier', component: lazyRouteComponent(() => import('./routes/ComposeProposalPage'), 'EditProposalPage'),
});
const proposal = createRoute({ getParentRoute: under, path: '/propositions/$id', component: lazyRouteComponent(() => import('./routes/ProposalPage'), 'ProposalPage') });
const contracts = createRoute({
  getParentRoute: under, path: '/contrats', validateSearch: searchOf('statut'), component: lazyRouteComponent(() => import('./routes/ContractsPage'), 'ContractsPage'),
});
const contract = createRoute({ getParentRoute: under, path: '/contrats/$id', component: lazyRouteComponent(() => import('./routes/ContractPage'), 'ContractPage') });

const catalog = createRoute({
  getParentRoute: under, path: '/catalogue', validateSearch: searchOf('q', 'nouvelle'), component: lazyRouteComponent(() => import('./routes/CatalogPage'), 'CatalogPage'),
});
const course = createRoute({ getParentRoute: under, path: '/catalogue/$reference', component: lazyRouteComponent(() => import('./routes/CoursePage'), 'CoursePage') });
const sessions = createRoute({
  getParentRoute: under, path: '/sessions', validateSearch: searchOf('statut', 'vue', 'jour', 'par', 'nouvelle', 'formation'),
  component: lazyRouteComponent(() => import('./routes/SessionsPage'), 'SessionsPage'),
});
const session = createRoute({ getParentRoute: under, path: '/sessions/$id', validateSearch: searchOf('faire'), component: lazyRouteComponent(() => import('./routes/SessionPage'), 'SessionPage') });
const resources = createRoute({ getParentRoute: under, path: '/ressources', component: lazyRouteComponent(() => import('./routes/ResourcesPage'), 'ResourcesPage') });

const invoices = createRoute({
  getParentRoute: under, path: '/factures', validateSearch: searchOf('statut', 'payeur'), component: lazyRouteComponent(() => import('./routes/InvoicesPage'), 'InvoicesPage'),
});
const invoice = createRoute({ getParentRoute: under, path: '/factures/$id', component: lazyRouteComponent(() => import('./routes/InvoicePage'), 'InvoicePage') });
const payments = createRoute({
  getParentRoute: under, path: '/paiements', validateSearch: searchOf('vue', 'lignes'), component: lazyRouteComponent(() => import('./routes/PaymentsPage'), 'PaymentsPage'),
});
const files = createRoute({
  getParentRoute: under, path: '/financements', validateSearch: searchOf('statut', 'vue'), component: lazyRouteComponent(() => import('./routes/FundingPage'), 'FundingPage'),
});
const file = createRoute({ getParentRoute: under, path: '/financements/$id', component: lazyRouteComponent(() => import('./routes/FundingFilePage'), 'FundingFilePage') });
const accounting = createRoute({
  getParentRoute: under, path: '/comptabilite', validateSearch: searchOf('vue', 'du', 'au', 'compte'), component: lazyRouteComponent(() => import('./routes/AccountingPage'), 'AccountingPage'),
});

const requests = createRoute({
  getParentRoute: under, path: '/donnees-personnelles', validateSearch: searchOf('statut', 'vue', 'nouvelle'), component: lazyRouteComponent(() => import('./routes/PrivacyPage'), 'PrivacyPage'),
});
const request = createRoute({
  getParentRoute: under, path: '/donnees-personnelles/$id', component: lazyRouteComponent(() => import('./routes/PrivacyRequestPage'), 'PrivacyRequestPage'),
});
const admin = createRoute({ getParentRoute: under, path: '/administration', validateSearch: searchOf('vue'), component: lazyRouteComponent(() => import('./routes/AdminPage'), 'AdminPage') });

const routeTree = rootRoute.addChildren([
  today, customers, customer, proposals, newProposal, editProposal, proposal, contracts, contract, catalog, course, sessions, session, resources, invoices, invoice, payments,
  files, file, accounting, requests, request, admin,
]);

export const newRouter = (history?: RouterHistory) =>
  createRouter({ routeTree, history, defaultErrorComponent: Failed, defaultPendingComponent: Waiting, defaultPreload: 'intent', scrollRestoration: true });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof newRouter>;
  }
}
