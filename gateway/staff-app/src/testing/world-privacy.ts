import { id, list } from './ids';

const request = {
  id: id('w1'), right: 'erasure', rightLabel: 'Effacement', status: 'running', statusLabel: 'En cours', channel: 'email', subjectIds: [id('q1')], receivedOn: '2026-12-20', dueOn: '2027-01-20',
  dueIn: 5, alarm: 'due-soon', missingAnswers: ['billing'],
};

const services = ['catalog', 'ordering', 'billing', 'funding', 'privacy', 'identity'];
const letter = { id: id('l1'), messageId: id('l2'), type: 'Lexom.Contracts.Ordering.ProposalAccepted', reason: 'L’identité de facturation n’a pas répondu.', diedAt: '2027-01-14T17:03:00Z', replayedAt: null, body: '{"proposalId":"…"}' };
const mail = { id: id('n1'), recipient: 'dana@client.example', subject: 'Votre acceptation est enregistrée', text: 'Madame,\n\nNous avons bien reçu votre acceptation.', status: 'sent', createdAt: '2027-01-04T14:20:05Z' };

const consent: Record<string, unknown> = { id: id('u1'), subjectId: id('q1'), kind: 'prospection', kindLabel: 'Prospection commerciale', textVersion: 1, text: 'J’accepte de recevoir les offres de LEXOM.', givenAt: '2026-12-01T09:00:00Z', givenBy: 'staff:0197-me', withdrawnAt: null };

export const privacyWorld: Record<string, unknown> = {
  '/staff/v1/privacy/requests': list(request),
  [`/staff/v1/privacy/requests/${id('w1')}`]: { ...request, loggedBy: 'staff:0197-me', identityCheckedBy: 'staff:0197-me', extensionNoticeOn: null, extensionReason: null, startedAt: '2026-12-20T10:00:00Z', answeredAt: null, closedAt: null, exportReady: false, readings: [] },
  [`/staff/v1/privacy/requests/${id('w1')}/report`]: {
    complete: false, opening: 'Cinq services sur six ont répondu.', totals: { erased: 3, held: 1 },
    services: [{ service: 'ordering', label: 'Commandes', answeredAt: '2026-12-20T10:00:03Z', text: 'Les coordonnées sont effacées.', items: [
      { field: 'participants.email', category: 'Courriel', count: 3, outcome: 'erased', outcomeLabel: 'effacé', ground: null, releaseOn: null, text: 'Effacé' },
      { field: 'certificates.name', category: 'Attestations', count: 1, outcome: 'held', outcomeLabel: 'conservé', ground: 'Code du travail', releaseOn: '2031-12-31', text: 'Conservé' },
    ] }],
  },
  '/staff/v1/privacy/register': {
    controller: 'LEXOM', contact: 'dpo@lexom.fr', missingServices: [],
    processings: [{ service: 'ordering', serviceLabel: 'Commandes', field: 'participants.email', category: 'Courriel', purpose: 'Organisation des formations', ground: 'Contrat', retention: '5 ans après la fin des relations' }],
  },
  '/staff/v1/privacy/consents': list(consent, { ...consent, id: id('u3'), subjectId: id('q2'), withdrawnAt: '2027-01-05T10:00:00Z' }),
  '/staff/v1/privacy/prospection': list(consent),
  '/staff/v1/ordering/people': list({ id: id('q1'), role: 'contact', firstName: 'Camille', lastName: 'Essai', email: 'camille.essai@exemple.example', reference: 'Boulangerie Fictive', limits: [] }),
  '/staff/v1/privacy/readings': list({ id: id('u2'), service: 'ordering', actor: 'staff:0197-me', what: 'customer', subjectIds: [id('q1')], purpose: 'order', purposeLabel: 'Traitement d’une commande', readAt: '2027-01-14T09:00:00Z' }),
  '/staff/v1/privacy/retention/runs': list({ id: id('u3'), on: '2028-01-15', dryRun: true, askedBy: 'staff:0197-me', doneAt: '2027-01-15T09:00:00Z', persons: 4, requests: 0 }),
  '/staff/v1/privacy/breaches': list({ id: id('u4'), becameAwareAt: '2027-01-13T16:00:00Z', notifyBefore: '2027-01-16T16:00:00Z', clock: 'running', hoursLeft: 31, nature: 'Ordinateur portable perdu', categories: 'Noms et courriels', persons: 12, records: 12, consequences: 'Hameçonnage possible', measures: 'Disque chiffré, accès retirés', highRisk: false, notifiedAt: null, delayReason: null, withoutRiskBecause: null, personsToldAt: null, notificationText: 'Notification…' }),
  '/staff/v1/identity/accounts': list({ id: id('a1'), email: 'commercial@lexom.example', displayName: 'Camille Essai', roles: ['sales'], active: true, lockedUntil: null, secondFactor: true }),
  '/staff/v1/identity/clients': [{ clientId: 'portail-exemple', name: 'Portail d’exemple', kind: 'partner', holder: id('a9'), credential: 'secret', active: true }],
  ...Object.fromEntries(services.flatMap((service) => [
    [`/staff/v1/${service}/messaging`, { outboxCount: 0, outboxOldestSeconds: 0, outboxUnroutable: 0, deadLetters: service === 'billing' ? 1 : 0 }],
    [`/staff/v1/${service}/dead-letters`, service === 'billing' ? list(letter) : list()],
    [`/staff/v1/${service}/mails`, service === 'ordering' ? list(mail) : list()],
  ])),
};
