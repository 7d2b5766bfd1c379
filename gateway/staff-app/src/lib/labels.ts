/** French for the codes several services share. */
export interface Label {
  text: string;
  color: string;
}

export const services: Record<string, string> = {
  catalog: 'Catalogue',
  ordering: 'Commandes',
  billing: 'Facturation',
  funding: 'Financement',
  privacy: 'Données personnelles',
  identity: 'Comptes',
};

export const opcos: Record<string, string> = {
  afdas: 'Afdas',
  akto: 'AKTO',
  atlas: 'Atlas',
  constructys: 'Constructys',
  opcommerce: 'L’Opcommerce',
  ocapiat: 'OCAPIAT',
  'opco-2i': 'OPCO 2i',
  'opco-ep': 'OPCO EP',
  'opco-mobilites': 'OPCO Mobilités',
  'opco-sante': 'OPCO Santé',
  uniformation: 'Uniformation',
};

export const modes: Record<string, string> = { inter: 'Inter-entreprises', intra: 'Intra-entreprise', remote: 'À distance' };

export const periods: Record<string, string> = { morning: 'Matin', afternoon: 'Après-midi' };

export const documentKinds: Record<string, string> = {
  deposit: 'Acompte',
  final: 'Facture',
  'opco-share': 'Part OPCO',
  'client-balance': 'Solde client',
  complementary: 'Complémentaire',
  'cancellation-fee': 'Frais d’annulation',
  indemnity: 'Indemnité',
  'late-payment': 'Retard de paiement',
  'credit-note': 'Avoir',
};

export const payers: Record<string, string> = { client: 'Client', opco: 'OPCO' };

const unknown = (code: string): Label => ({ text: code, color: 'gray' });

export function labelOf(labels: Record<string, Label>, code: string): Label {
  return labels[code] ?? unknown(code);
}

/** Who did something: messages and records carry ids, never names. */
export function actorLabel(actor: string, myId: string): string {
  const [kind, id] = actor.split(':', 2);
  if (kind === 'staff') return id === myId ? 'Vous' : 'Personnel';
  if (kind === 'partner') return 'Portail partenaire';
  if (kind === 'opco') return `OPCO ${opcos[id ?? ''] ?? id ?? ''}`.trim();
  if (kind === 'person') return 'La personne';
  if (kind === 'service') return services[id ?? ''] ?? 'Service';
  return 'Automatique';
}

export const roleNames: Record<string, string> = {
  sales: 'Commercial',
  'training-manager': 'Responsable de formation',
  accountant: 'Comptabilité',
  dpo: 'Protection des données',
  administrator: 'Administration',
};
