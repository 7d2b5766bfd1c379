import type { Label } from '@/lib/labels';

export const messageStates: Record<string, Label> = {
  done: { text: 'Traité', color: 'teal' },
  refused: { text: 'Refusé', color: 'orange' },
  unmatched: { text: 'Dossier inconnu', color: 'orange' },
  malformed: { text: 'Mal formé', color: 'red' },
  unverified: { text: 'Signature refusée', color: 'red' },
};

export const messageTypes: Record<string, string> = {
  'funding.accepted': 'Prise en charge acceptée',
  'funding.rejected': 'Prise en charge rejetée',
  'funding.reduced': 'Prise en charge réduite',
  'funding.revoked': 'Prise en charge révoquée',
  'payment.reported': 'Paiement annoncé',
};

export const effects: Record<string, string> = {
  applied: 'pris en compte',
  superseded: 'décision plus récente déjà connue',
  waiting: 'en attente de la décision qui précède',
  'already-known': 'déjà connu, sans effet',
  'recorded-only': 'noté, sans effet sur les parts',
};

export const verifications: Record<string, string> = {
  verified: 'Signature vérifiée',
  'header-missing': 'En-tête de signature absent',
  'id-malformed': 'Identifiant mal formé',
  'timestamp-malformed': 'Horodatage mal formé',
  'timestamp-too-old': 'Horodatage trop ancien',
  'timestamp-in-future': 'Horodatage dans le futur',
  'signature-malformed': 'Signature mal formée',
  'no-live-key': 'Aucune clé active',
  'no-match': 'Signature fausse',
};

/** Verification names come as written by the service; the case does not matter. */
export function verificationText(name: string): string {
  const code = name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
  return verifications[code] ?? name;
}
