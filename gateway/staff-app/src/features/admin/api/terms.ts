import { useQuery } from '@tanstack/react-query';
import { useAction } from '@/lib/actions';
import { get, post } from '@/lib/api-client';
import type { Schema } from '@/lib/api/schema';
import { formatDay } from '@/lib/dates';

export type TermsVersion = Schema['TermsVersionView'];
export type TermsParameters = Schema['TermsParameters'];

const terms = '/staff/v1/ordering/terms';

export const termsText = (version: number): string => `${terms}/${version}`;

export const useTermsVersions = () => useQuery({ queryKey: ['terms-versions'], queryFn: ({ signal }) => get<{ items: TermsVersion[] }>(terms, {}, signal) });

export const usePublishTerms = (onDone: () => void) =>
  useAction((request: Schema['PublishTermsRequest']) => post<TermsVersion>(terms, request), {
    done: (version) => `Version ${version.version} publiée, en vigueur au ${formatDay(version.inForceFrom)}. Ce qui est déjà émis garde la sienne.`,
    onDone,
  });

/** The parameters as the clauses word them. */
export const parameterNames: [name: keyof TermsParameters, text: string, unit: string][] = [
  ['proposalValidityDays', 'Validité d’une proposition (2.1)', 'jours'],
  ['depositPercent', 'Acompte (2.1, 2.2)', '% du TTC'],
  ['onlineWithdrawalDays', 'Rétractation en ligne (2.1)', 'jours'],
  ['individualWithdrawalDays', 'Rétractation d’un particulier (2.1)', 'jours'],
  ['cancellationThresholdDays', 'Seuil d’annulation (3.5)', 'jours avant le début'],
  ['reschedulingWindowMonths', 'Report possible (3.6)', 'mois depuis la commande'],
  ['opcoPaymentWindowMonths', 'Paiement de l’OPCO (3.3)', 'mois'],
  ['lateInterestPoints', 'Intérêts de retard (3.4)', 'points au-dessus du taux BCE'],
  ['lateInterestLegalRateFloor', 'Plancher des intérêts (3.4)', 'fois le taux légal'],
  ['recoveryIndemnity', 'Indemnité de recouvrement (3.4)', '€ par facture'],
  ['terminationNoticeDays', 'Résolution après mise en demeure (4.7)', 'jours'],
  ['nonSolicitationMonths', 'Clause pénale (5.2)', 'mois de salaire'],
  ['personalDataYears', 'Conservation des données (5.5)', 'ans'],
];
