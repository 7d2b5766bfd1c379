import { eur, id, list } from './ids';

const customer = (name: string, label: string, part: object) => ({
  id: id(name), kind: 'company', name: label, siren: '732829320', vatNumber: 'FR44732829320', billingAddress: { lines: ['12 avenue de la Fiction'], postCode: '69003', city: 'Lyon', country: 'FR' },
  contactId: id(`${name}c`), contact: { firstName: 'Dana', lastName: 'Exemple', email: 'dana@client.example' }, revision: 1, inArrearsSince: null, createdAt: '2026-12-20T10:00:00Z',
  siret: null, decisionMaker: null, insuredUntil: null, logo: { mayBeUsed: false, agreedOn: null, agreement: null, revokedOn: null },
  stillAsked: [{ code: 'CGV-4.6', field: 'decisionMaker', message: 'Le décideur du client n’est pas encore connu.' }], ...part,
});

const customers = [
  customer('k1', 'Atelier Imaginaire SAS', {}),
  customer('k2', 'Boulangerie Fictive SARL', { inArrearsSince: '2027-01-02', siren: '404833048' }),
  customer('k3', 'Émile Modèle', { kind: 'individual', siren: null, vatNumber: null }),
];

const training = {
  sessionId: id('s1'), courseReference: 'RCL-APPL-03', courseTitle: 'Maîtriser la relation client au téléphone', courseVersion: 1, mode: 'inter', startsOn: '2027-02-10', endsOn: '2027-02-11',
  place: 'Salle Modèle, 1 rue de l’Exemple, 07200 Aubenas', durationDays: 2, hours: 14,
};
const price = { exclVat: eur('1863.00'), vatRate: 20, vatRegime: 'standard', vat: eur('372.60'), inclVat: eur('2235.60'), deposit: eur('670.68') };
const people = [['Inès', 'Exemple'], ['Karim', 'Modèle'], ['Lou', 'Fictive']].map(([firstName, lastName], index) => ({ id: id(`q${index + 1}`), firstName, lastName, email: `stagiaire${index + 1}@client.example` }));

const proposalItem = (name: string, number: string, status: string, part: object) => ({
  id: id(name), number, status, customerId: id('k1'), customerName: 'Atelier Imaginaire SAS', seatsStatus: 'held', courseReference: training.courseReference, courseTitle: training.courseTitle,
  startsOn: training.startsOn, participants: 3, inclVat: price.inclVat, validUntil: '2027-01-21', contractId: null, ...part,
});

const proposal = {
  ...proposalItem('p1', 'P-2027-0007', 'issued', {}), waitingPosition: null, training, participants: people, price, createdAt: '2026-12-22T09:00:00Z', issuedOn: '2026-12-22',
  terms: { version: 1, sha256: 'a'.repeat(64) },
  funding: [{ id: id('f1'), opco: 'atlas', opcoName: 'Atlas', fileNumber: null, requestedOn: '2027-01-05', requestedExclVat: eur('1200.00') }],
  documents: [{ id: id('d1'), kind: 'signed-proposal', sha256: 'b'.repeat(64), size: 182_000, uploadedAt: '2027-01-12T08:30:00Z' }],
  checklist: [
    { code: 'CGV-2.1-d', message: 'Les conditions générales signées et paraphées manquent.', field: 'documents' },
    { code: 'CGV-2.1-d', message: 'La mention manuscrite « BON POUR ACCORD » manque.', field: 'handwrittenMention' },
  ],
  etag: '"3"',
};

const contractItem = (name: string, number: string, status: string, part: object) => ({
  id: id(name), number, status, suspended: false, customerId: id('k1'), customerName: 'Atelier Imaginaire SAS', courseReference: training.courseReference, courseTitle: training.courseTitle,
  sessionId: id('s1'), startsOn: training.startsOn, endsOn: training.endsOn, participants: 3, inclVat: price.inclVat, acceptedOn: '2027-01-04', ...part,
});

const entry = (at: string, service: string, text: string, ruleId: string | null, amount: unknown, refs: unknown[] = []) => ({ at, service, actor: service === 'ordering' ? 'staff:0197-me' : 'system', text, ruleId, amount, refs });

export const salesWorld: Record<string, unknown> = {
  '/staff/v1/ordering/customers': list(...customers),
  ...Object.fromEntries(customers.map((one) => [`/staff/v1/ordering/customers/${one.id}`, one])),
  '/staff/v1/ordering/proposals': list(proposalItem('p1', 'P-2027-0007', 'issued', {}), proposalItem('p2', 'P-2027-0008', 'draft', { customerName: 'Boulangerie Fictive SARL', validUntil: null, seatsStatus: 'not-asked' })),
  [`/staff/v1/ordering/proposals/${id('p1')}`]: proposal,
  [`/staff/v1/ordering/proposals/${id('p4')}`]: { ...proposal, id: id('p4'), number: 'P-2027-0002', status: 'accepted', contractId: id('c1'), checklist: [] },
  [`/staff/v1/ordering/proposals/${id('p4')}/acceptance`]: {
    acceptedOn: '2027-01-04', contractId: id('c1'), documents: [], handwrittenMention: 'BON POUR ACCORD', initialled: true, proposalId: id('p4'), signedOn: '2027-01-04', signedOnline: true, stamped: true,
    termsInitialled: true, termsSha256: 'a'.repeat(64),
  },
  '/staff/v1/ordering/contracts': list(contractItem('c1', 'C-2027-0001', 'concluded', {}), contractItem('c2', 'C-2027-0002', 'awaiting-deposit', { customerName: 'Boulangerie Fictive SARL', suspended: true })),
  [`/staff/v1/ordering/contracts/${id('c1')}`]: {
    ...contractItem('c1', 'C-2027-0001', 'concluded', {}), suspensionCauses: [], proposalId: id('p1'), customerKind: 'company', training, participants: people, price, withdrawalUntil: null,
    depositReceivedOn: '2027-01-08', concludedOn: '2027-01-08', deliveredOn: null, hoursAgreed: 42, hoursAttended: null, deemedConforming: false, cancellation: null, offer: null,
    reservations: [], checklist: [{ code: 'CGV-4.6', message: 'L’attestation d’assurance du client n’est pas encore reçue.', field: null }], termsVersion: 1, etag: '"2"',
  },
  [`/staff/v1/ordering/contracts/${id('c1')}/evaluations`]: {
    items: [
      { id: id('ev1'), contractId: id('c1'), participantId: id('q1'), kind: 'immediate', dueOn: '2027-02-11', askedAt: null, answeredAt: '2027-01-15T09:00:00Z', score: 17, outOf: 20, marks: [], comment: null },
      { id: id('ev2'), contractId: id('c1'), participantId: id('q1'), kind: 'later', dueOn: '2027-05-11', askedAt: null, answeredAt: null, score: null, outOf: null, marks: [], comment: null },
    ],
  },
  '/staff/v1/ordering/terms': {
    items: [{
      version: 1, inForce: true, inForceFrom: '2026-01-01', sha256: 'a'.repeat(64), clauses: {},
      parameters: {
        proposalValidityDays: 30, depositPercent: 30, onlineWithdrawalDays: 14, individualWithdrawalDays: 10, cancellationThresholdDays: 15, reschedulingWindowMonths: 6, opcoPaymentWindowMonths: 1,
        lateInterestPoints: 10, lateInterestLegalRateFloor: 3, recoveryIndemnity: 40, terminationNoticeDays: 8, nonSolicitationMonths: 12, personalDataYears: 5, refiBasis: 'first-of-january',
        rescheduleCreditsDeposit: false,
      },
    }],
  },
  [`/staff/v1/ordering/contracts/${id('c1')}/timeline`]: {
    entries: [
      entry('2026-12-22T09:00:00Z', 'ordering', 'Proposition P-2027-0007 émise, valable jusqu’au 21 janvier 2027.', 'CGV-2.1-c', price.inclVat),
      entry('2026-12-22T09:00:02Z', 'catalog', '3 places retenues pour la session du 10 février 2027.', 'CAT-3', null, [{ kind: 'session', id: id('s1'), label: null }]),
      entry('2027-01-04T14:20:00Z', 'ordering', 'Acceptation complète : contrat C-2027-0001.', 'CGV-2.1-d', null),
      entry('2027-01-04T14:20:03Z', 'billing', 'Facture d’acompte FA-2027-0001 émise.', 'CGV-2.1', price.deposit, [{ kind: 'invoice', id: id('i1'), label: 'FA-2027-0001' }]),
      entry('2027-01-04T14:20:03Z', 'funding', 'Dossier annoncé à Atlas pour 1 200,00 € HT.', 'CGV-3.3-a', eur('1200.00'), [{ kind: 'funding-file', id: id('f1'), label: null }]),
      entry('2027-01-08T10:05:00Z', 'billing', 'Acompte reçu par virement.', 'CGV-2.2', price.deposit),
      entry('2027-01-08T10:05:02Z', 'ordering', 'Contrat conclu.', 'CGV-2.2', null),
    ],
  },
  [`/staff/v1/ordering/contracts/${id('c1')}/certificates`]: { items: [] },
  [`/staff/v1/ordering/contracts/${id('c1')}/proceedings`]: {
    complementaryProposals: [{ id: id('x1'), number: 'PC-2027-0001', status: 'asked', change: 'Ajouter un stagiaire à la session.', askedOn: '2027-01-12', answer: null, validUntil: null, exclVat: eur('0.00'), inclVat: eur('0.00') }],
    formalNotices: [], claims: [], liability: { cap: price.inclVat, settled: eur('0.00') }, disputes: [], penalties: [],
  },
};
