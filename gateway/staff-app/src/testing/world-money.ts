import { eur, id, list } from './ids';

const invoice = (name: string, number: string, kind: string, amount: string, part: object) => ({
  id: id(name), number, kind, payer: 'client', opco: null, fundingFileId: null, contractId: id('c1'), customerId: id('k1'), ruleId: 'CGV-3.2', issuedOn: '2026-12-15', dueOn: '2026-12-15',
  exclVat: eur(amount), vat: eur('0.00'), inclVat: eur(amount), credited: eur('0.00'), paid: eur('0.00'), outstanding: eur(amount), status: 'overdue', overdueSince: '2026-12-16', settledOn: null,
  creditsInvoiceId: null, remindersSent: 0, lastRemindedOn: null, ...part,
});

const invoices = [
  invoice('i2', 'FA-2026-0042', 'final', '745.20', { remindersSent: 2, lastRemindedOn: '2026-12-23' }),
  invoice('i1', 'FA-2027-0001', 'deposit', '670.68', { status: 'paid', paid: eur('670.68'), outstanding: eur('0.00'), overdueSince: null, issuedOn: '2027-01-04', settledOn: '2027-01-08' }),
  invoice('i3', 'FA-2027-0002', 'opco-share', '1440.00', { payer: 'opco', opco: 'atlas', fundingFileId: id('f1'), status: 'open', overdueSince: null, issuedOn: '2027-01-10', dueOn: '2027-02-15' }),
];

const payment = (name: string, amount: string, reference: string | null, part: object = {}) => ({
  id: id(name), contractId: null, payer: 'client', opco: null, amount: eur(amount), receivedOn: '2027-01-13', method: 'transfer', reference, allocated: eur('0.00'), refunded: eur('0.00'),
  available: eur(amount), status: 'unmatched', allocations: [], ...part,
});

const bankEntry = (name: string, amount: string, outcome: string, part: object = {}) => ({
  id: id(name), statementId: id('bs'), bookedOn: '2027-01-13', amount: eur(amount), reference: 'VIR', debtor: 'ATELIER IMAGINAIRE', outcome, paymentId: null, proposals: [], allocations: [], ...part,
});

const file = {
  id: id('f1'), opco: 'atlas', fileNumber: 'ATL-77120', contractId: id('c1'), contractNumber: 'C-2027-0001', courseReference: 'RCL-APPL-03', status: 'accepted', requestedOn: '2027-01-05',
  requestedExclVat: eur('1200.00'), priceExclVat: eur('1863.00'), vatRate: 20, priceInclVat: eur('2235.60'), grantedExclVat: eur('1200.00'), grantedInclVat: eur('1440.00'), subrogation: true,
  decidedOn: '2027-01-09', paidInclVat: eur('0.00'), unpaidInclVat: eur('1440.00'), startsOn: '2026-12-28', endsOn: '2026-12-29', concludedOn: '2027-01-08', deliveredOn: '2026-12-29',
  deadline: '2027-01-29', lapsedOn: null, closedOn: null,
};

const message: Record<string, unknown> = {
  id: id('m1'), opco: 'atlas', webhookId: 'msg_2027_0001', verified: true, verification: 'verified', keyId: id('y1'), deliveries: 2, state: 'done', type: 'funding.accepted', fileNamed: 'ATL-77120',
  statedAt: '2027-01-09T08:00:00Z', fundingFileId: id('f1'), effect: 'applied', refusedFor: null, receivedAt: '2027-01-09T08:00:02Z',
};

const line = (account: string, label: string, debit: string, credit: string) => ({ account, label, auxiliary: null, debit: eur(debit), credit: eur(credit) });

export const moneyWorld: Record<string, unknown> = {
  '/staff/v1/billing/invoices': list(...invoices),
  ...Object.fromEntries(invoices.map((one) => [`/staff/v1/billing/invoices/${one.id}`, {
    invoice: one, title: 'Facture', seller: { name: 'LEXOM', siren: '000000000' },
    buyer: { name: 'Atelier Imaginaire SAS', addressLines: ['12 avenue de la Fiction'], postCode: '69003', city: 'Lyon', siren: '732829320', vatNumber: null },
    contract: { id: id('c1'), number: 'C-2027-0001', courseReference: 'RCL-APPL-03', courseTitle: 'Maîtriser la relation client au téléphone', startsOn: '2026-12-14', endsOn: '2026-12-15' },
    fileNumber: null, creditsNumber: null,
    lines: [{ description: 'Formation RCL-APPL-03, 1 stagiaire', quantity: 1, unit: 'stagiaire', unitPriceExclVat: eur('621.00'), exclVat: eur('621.00'), vatRate: 20, vat: eur('124.20') }],
    vatBreakdown: [{ rate: 20, base: eur('621.00'), vat: eur('124.20') }], mentions: ['Paiement à réception.', 'Indemnité forfaitaire de recouvrement : 40 €.'],
    explanation: { ruleId: 'CGV-3.2', rule: 'facture à la fin de la formation', inputs: [{ name: 'Prix par stagiaire', value: '621,00 €' }] }, settledBy: [], creditedBy: [],
    chain: { index: 42, algorithm: 'SHA-256', previousHash: 'c'.repeat(64), hash: 'd'.repeat(64), personalHash: 'e'.repeat(64) },
  }])),
  [`/staff/v1/billing/contracts/${id('c1')}`]: {
    contractId: id('c1'), number: 'C-2027-0001', stage: 'deposit-only', totalExclVat: eur('1863.00'), vat: eur('372.60'), totalInclVat: eur('2235.60'),
    payers: [
      { payer: 'opco', opco: 'atlas', fundingFileId: id('f1'), share: eur('1440.00'), asked: eur('1440.00'), paid: eur('0.00'), outstanding: eur('1440.00'), credit: eur('0.00') },
      { payer: 'client', opco: null, fundingFileId: null, share: eur('795.60'), asked: eur('670.68'), paid: eur('670.68'), outstanding: eur('0.00'), credit: eur('0.00') },
    ],
    documents: invoices, planned: [{ kind: 'client-balance', payer: 'client', inclVat: eur('124.92'), issueOn: '2027-02-11', ruleId: 'CGV-3.3-c', waitsForIdentity: false }],
    payments: [payment('y2', '670.68', 'FA-2027-0001', { contractId: id('c1'), status: 'allocated', available: eur('0.00'), allocated: eur('670.68'), allocations: [{ invoiceId: id('i1'), number: 'FA-2027-0001', amount: eur('670.68'), on: '2027-01-08' }] })],
    balance: eur('1440.00'), inArrearsSince: null, conservation: { total: eur('2235.60'), shares: eur('2235.60'), asked: eur('2110.68'), holds: true },
  },
  '/staff/v1/billing/contracts': list({ contractId: id('c1'), number: 'C-2027-0001', totalInclVat: eur('2235.60'), outstanding: eur('745.20'), overdue: true }),
  '/staff/v1/billing/payments': list(payment('y3', '745.20', 'VIR ATELIER IMAGINAIRE FA 2026 0042'), payment('y4', '120.00', null)),
  '/staff/v1/billing/journal/months': { year: 2027, months: [{ month: 1, accounts: [line('706', 'Prestations', '0.00', '1863.00'), line('512', 'Banque', '670.68', '0.00')] }] },
  '/staff/v1/billing/dues/months': {
    year: 2027, fundingAsked: eur('1440.00'), fundingPaid: eur('720.00'), overdue: eur('745.20'),
    months: Array.from({ length: 12 }, (_, index) => ({ month: index + 1, fundingAsked: eur(index === 0 ? '1440.00' : '0.00'), fundingPaid: eur(index === 1 ? '720.00' : '0.00'), overdue: eur(index === 0 ? '745.20' : '0.00') })),
  },
  '/staff/v1/billing/opcos': { items: [{ code: 'atlas', name: 'Atlas', street: '25 quai Panhard et Levassor', postCode: '75013', city: 'Paris', siren: '851296632', confirmed: false, recordedBy: 'system', recordedAt: '2026-11-01T09:00:00Z', eTag: '"1"' }] },
  '/staff/v1/billing/vat': { year: 2027, months: [{ month: 1, rate: 20, invoicedBase: eur('1863.00'), invoicedVat: eur('372.60'), dueBase: eur('558.90'), dueVat: eur('111.78') }], invoicedVat: eur('372.60'), dueVat: eur('111.78') },
  '/staff/v1/billing/bank-entries': list(
    bankEntry('b1', '670.68', 'matched', { reference: 'FA-2027-0001', allocations: [{ invoiceId: id('i1'), number: 'FA-2027-0001', amount: eur('670.68'), on: '2027-01-08' }] }),
    bankEntry('b2', '745.20', 'unmatched', { proposals: [{ invoiceId: id('i2'), number: 'FA-2026-0042', contractId: id('c1'), outstanding: eur('745.20'), why: 'même montant' }] }),
    bankEntry('b3', '1440.00', 'awaiting-opco', { debtor: 'ATLAS' }),
  ),
  '/staff/v1/billing/bpf': { year: 2027, boxes: [{ box: 'C1', label: 'des entreprises pour la formation de leurs salariés', amount: eur('1863.00'), evidence: [] }], total: eur('1863.00') },
  '/staff/v1/billing/refunds': { made: list(), due: [] },
  '/staff/v1/billing/journal': {
    entries: list({ id: id('e1'), journal: 'VE', on: '2027-01-04', label: 'Facture d’acompte FA-2027-0001', piece: 'FA-2027-0001', contractId: id('c1'), lines: [line('411', 'Clients', '670.68', '0.00'), line('4191', 'Acomptes reçus', '0.00', '558.90'), line('44574', 'TVA à régulariser', '0.00', '111.78')] }),
    balances: [{ account: '411', label: 'Clients', debit: eur('670.68'), credit: eur('0.00') }, { account: '4191', label: 'Acomptes reçus', debit: eur('0.00'), credit: eur('558.90') }, { account: '44574', label: 'TVA à régulariser', debit: eur('0.00'), credit: eur('111.78') }],
    debit: eur('670.68'), credit: eur('670.68'), balanced: true,
  },
  '/staff/v1/billing/checks': {
    allGood: true, journalBalanced: true, journalDebit: eur('670.68'), journalCredit: eur('670.68'), sharesEqualTotals: true, contracts: 12, brokenShares: [], chainValid: true, firstBroken: null,
    documents: 42, numberingGaps: [], receivablesEqualLedger: true, receivables: eur('2185.20'), ledgerCustomers: eur('2185.20'), unmatchedPayments: 2, plannedDocuments: 1,
  },
  '/staff/v1/billing/rates': { items: [{ id: id('z1'), kind: 'ecb-refi', effectiveFrom: '2026-06-11', confirmedThrough: '2027-01-15', ratePercent: 2.15, source: 'Décision de la BCE', recordedAt: '2026-06-11T10:00:00Z' }] },
  '/staff/v1/funding/files': list(file),
  [`/staff/v1/funding/files/${id('f1')}`]: {
    file, decisions: [{ id: id('v1'), decision: 'accepted', decidedOn: '2027-01-09', statedAt: '2027-01-09T08:00:00Z', grantedExclVat: eur('1200.00'), subrogation: true, fileNumber: 'ATL-77120', reason: null, messageId: id('m1'), recordedBy: null, receivedAt: '2027-01-09T08:00:02Z' }],
    payments: [], messages: [message], invoices: [{ invoiceId: id('i3'), number: 'FA-2027-0002', kind: 'opco-share', amountInclVat: eur('1440.00'), issuedOn: '2027-01-10' }],
  },
  '/staff/v1/funding/messages': list(message, { ...message, id: id('m2'), webhookId: 'msg_2027_0002', verified: false, verification: 'bad-signature', state: 'unverified', fundingFileId: null, effect: null, type: null }),
  '/staff/v1/funding/receivables': {
    asOf: '2027-01-15', owedInclVat: eur('1440.00'),
    debtors: [{ opco: 'atlas', name: 'Atlas', owedInclVat: eur('1440.00'), since: '2026-12-29', nextDeadline: '2027-01-29', files: [{ fundingFileId: id('f1'), fileNumber: 'ATL-77120', contractId: id('c1'), contractNumber: 'C-2027-0001', owedInclVat: eur('1440.00'), since: '2026-12-29', daysOwed: 17, invoicedOn: '2027-01-10', deadline: '2027-01-29', daysLeft: 15, noticedOn: null }] }],
  },
  '/staff/v1/funding/claims': list({
    fundingFileId: id('f1'), opco: 'atlas', fileNumber: 'ATL-77120', contractId: id('c1'), contractNumber: 'C-2027-0001', state: 'blocked', missing: null, fileSha256: null, readyAt: null, sentOn: null, sentBy: null,
    explanations: ['12 heures certifiées sur 14 convenues : 171,43 € HT ne peuvent être demandés.'],
    assessment: { blocks: ['hours-differ'], claimableExclVat: eur('1028.57'), excessExclVat: eur('171.43'), grantedExclVat: eur('1200.00'), grantedInclVat: eur('1440.00'), hoursAgreed: 14, hoursCertified: 12, hoursMissing: 2, invoicedInclVat: eur('1440.00') },
  }),
  '/staff/v1/funding/reconciliations': {
    opcos: [{
      opco: 'atlas', name: 'Atlas', statementId: id('st1'), reference: 'ETAT-2027-01', asOf: '2027-01-14', receivedAt: '2027-01-15T08:00:00Z', comparedOn: '2027-01-15', files: 4,
      drifts: [{ kind: 'paid-differs', cause: 'never-received', explanation: 'Le paiement annoncé par l’OPCO n’est jamais arrivé ici.', file: 'ATL-77120', fundingFileId: id('f1'), ours: eur('0.00'), theirs: eur('720.00'), refusedFor: null }],
    }],
  },
  '/staff/v1/funding/opcos': { opcos: [{ code: 'atlas', name: 'Atlas', canPush: true, keys: [{ id: id('y1'), algorithm: 'ed25519', fingerprint: 'SHA256:3f9a1c', addedAt: '2026-11-01T09:00:00Z', revokedAt: null }] }, { code: 'akto', name: 'AKTO', canPush: false, keys: [] }] },
};
