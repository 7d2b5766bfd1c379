import { eur, id, list } from './ids';

const half = (day: string) => [{ day, period: 'morning' }, { day, period: 'afternoon' }];

const sheet = {
  title: 'Maîtriser la relation client au téléphone', domain: 'Relation client', isTraining: true, durationDays: 2, durationHours: 14,
  objectives: ['Accueillir un appel', 'Traiter une réclamation', 'Conclure un entretien'],
  programme: [{ number: 1, title: 'L’accueil', items: ['La voix', 'La première minute'] }, { number: 2, title: 'La réclamation', items: ['Écouter', 'Reformuler', 'Proposer'] }],
  prerequisites: 'Aucun', audience: 'Toute personne en contact avec des clients', teachingMethods: ['Mises en situation', 'Jeux de rôle'],
  evaluationMethods: ['Test en fin de session', 'Questionnaire à froid à six mois'], interPrice: eur('621.00'), intraPrice: eur('1490.00'), vatRegime: 'standard', maximumParticipants: 8,
};

const session = (name: string, from: string, to: string, part: object) => ({
  id: id(name), courseReference: 'RCL-APPL-03', courseTitle: sheet.title, courseVersion: 1, mode: 'inter', status: 'scheduled', startsOn: from, endsOn: to,
  place: 'Salle Modèle, 1 rue de l’Exemple, 07200 Aubenas', capacity: 8, seatsTaken: 3, seatsOffered: 5, seatsWaiting: 0, halfDays: [...half(from), ...(to === from ? [] : half(to))],
  trainer: { id: id('t1'), name: 'Ada Exemple' }, room: { id: id('r1'), name: 'Salle Modèle' }, revision: 1, sameConditionsAs: null, cancelledFor: null, offeredSessionId: null,
  registrations: [
    { proposalId: id('p1'), seats: 2, status: 'confirmed', since: '2027-01-04T09:12:00Z', orderedSessionId: id(name), validUntil: '2027-02-03', concludedOn: '2027-01-08' },
    { proposalId: id('p2'), seats: 1, status: 'held', since: '2027-01-12T15:40:00Z', orderedSessionId: id(name), validUntil: '2027-02-11', concludedOn: null },
  ],
  waiting: [], ...part,
});

const sessions = [
  session('s1', '2027-01-14', '2027-01-15', {}),
  session('s2', '2027-01-20', '2027-01-21', { trainer: { id: id('t2'), name: 'Basile Fictif' }, room: null, mode: 'intra', place: 'Chez Atelier Imaginaire SAS', seatsTaken: 6, seatsOffered: 0, capacity: 6 }),
  session('s3', '2027-01-27', '2027-01-28', { seatsTaken: 8, seatsOffered: 0, seatsWaiting: 3, waiting: [{ proposalId: id('p3'), seats: 3, status: 'waiting', since: '2027-01-13T10:00:00Z', orderedSessionId: id('s3') }] }),
  session('s4', '2027-02-10', '2027-02-11', { mode: 'remote', room: null, place: 'À distance', seatsTaken: 0, seatsOffered: 8, registrations: [] }),
];

const checklist = (of: (typeof sessions)[number]) => ({
  sessionId: of.id, startsOn: of.startsOn, status: 'scheduled', daysLeft: 5, ready: false,
  items: [
    { code: 'trainer', done: true, rule: 'CAT-4', text: 'Formateur interne affecté.' },
    { code: 'contracts', done: of.id !== id('s2'), rule: 'CGV-2.2', text: '1 place retenue sans contrat définitif : acceptation ou acompte attendus.' },
    { code: 'convocations', done: false, rule: 'ORD-1', text: '2 participants sans convocation : elle part d’elle-même à l’approche de la session.' },
    { code: 'waiting-list', done: of.seatsWaiting === 0, rule: 'CAT-3', text: `${of.seatsWaiting} places demandées en liste d’attente : une seconde session peut être ouverte dans les mêmes conditions financières.` },
  ],
});

const signed = (day: string, period: string, at: string | null) => ({ day, period, participantSignedAt: at, trainerSignedAt: at, present: at !== null });
const person = (name: string, first: string, last: string, signedUntil: number) => ({
  participantId: id(name), firstName: first, lastName: last, contractId: id('c1'), contractNumber: 'C-2027-0001', suspended: false,
  halfDays: sessions[0]!.halfDays.map((slot, index) => signed(slot.day, slot.period, index < signedUntil ? `${slot.day}T08:02:00Z` : null)),
});

const version = (number: number, status: string) => ({
  reference: 'RCL-APPL-03', number, status, createdAt: '2026-11-02T09:00:00Z', publishedAt: status === 'published' ? '2026-11-03T09:00:00Z' : null, eTag: '"1"', sheet,
});

export const calendarWorld: Record<string, unknown> = {
  '/staff/v1/catalog/sessions': list(...sessions),
  ...Object.fromEntries(sessions.map((one) => [`/staff/v1/catalog/sessions/${one.id}`, one])),
  ...Object.fromEntries(sessions.map((one) => [`/staff/v1/catalog/sessions/${one.id}/checklist`, checklist(one)])),
  [`/staff/v1/ordering/sessions/${id('s1')}/attendance`]: {
    sessionId: id('s1'), startsOn: '2027-01-14', endsOn: '2027-01-15', closedOn: null, halfDays: sessions[0]!.halfDays,
    participants: [person('q1', 'Inès', 'Exemple', 3), person('q2', 'Karim', 'Modèle', 3), person('q3', 'Lou', 'Fictive', 1)],
  },
  '/staff/v1/catalog/courses': list(
    { id: id('k1'), reference: 'RCL-APPL-03', title: sheet.title, currentVersion: 1, draftVersion: 2 },
    { id: id('k2'), reference: 'MGT-EQUI-01', title: 'Animer une équipe', currentVersion: 1, draftVersion: null },
  ),
  '/staff/v1/catalog/courses/RCL-APPL-03': { id: id('k1'), reference: 'RCL-APPL-03', currentVersion: 1, draftVersion: 2, versions: [version(2, 'draft'), version(1, 'published')] },
  '/staff/v1/catalog/trainers': list(
    { id: id('t1'), name: 'Ada Exemple', kind: 'internal', email: 'ada@lexom.example', commitmentsAcceptedOn: null, assignable: true },
    { id: id('t2'), name: 'Basile Fictif', kind: 'external', email: 'basile@prestataire.example', commitmentsAcceptedOn: '2026-10-01', assignable: true },
    { id: id('t3'), name: 'Chloé Modèle', kind: 'external', email: 'chloe@prestataire.example', commitmentsAcceptedOn: null, assignable: false },
  ),
  '/staff/v1/catalog/rooms': list({ id: id('r1'), name: 'Salle Modèle', address: '1 rue de l’Exemple, 07200 Aubenas', capacity: 10 }),
};
