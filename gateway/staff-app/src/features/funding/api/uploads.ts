import { useMutation, useQuery } from '@tanstack/react-query';
import { useAction } from '@/lib/actions';
import { get, postFile } from '@/lib/api-client';
import type { Schema } from '@/lib/api/schema';

export type UploadReport = Schema['UploadReport'];
export type Reconciled = Schema['ListReconciliationsReconciled'];

interface OpcoFile {
  opco: string;
  file: File;
}

const to = (opco: string, what: string): string => `/staff/v1/funding/opcos/${opco}/${what}`;

/** What each line would do, without doing it. */
export const usePreviewUpload = () => useMutation({ mutationFn: ({ opco, file }: OpcoFile) => postFile<UploadReport>(to(opco, 'uploads/preview'), {}, file, 'text/csv') });

export const useApplyUpload = (onDone: () => void) =>
  useAction(({ opco, file }: OpcoFile) => postFile<UploadReport>(to(opco, 'uploads'), {}, file, 'text/csv'), {
    done: (report) => `${report.applied} ligne(s) prise(s) en compte, ${report.noChange} sans changement, ${report.refused} refusée(s).`,
    onDone,
  });

export const useReconciliations = () =>
  useQuery({ queryKey: ['reconciliations'], queryFn: ({ signal }) => get<{ opcos: Reconciled[] }>('/staff/v1/funding/reconciliations', {}, signal) });

export const useUploadStatement = (onDone: () => void) =>
  useAction(({ opco, file, reference, asOf }: OpcoFile & { reference: string; asOf: string }) => postFile<unknown>(to(opco, 'statements'), { reference, asOf }, file, 'text/csv'), {
    done: 'État de l’OPCO reçu : la comparaison suit.',
    onDone,
  });

export const lineOutcomes: Record<string, { text: string; color: string }> = {
  applied: { text: 'Prise en compte', color: 'teal' },
  'no-change': { text: 'Sans changement', color: 'gray' },
  refused: { text: 'Refusée', color: 'red' },
};

export const driftKinds: Record<string, string> = {
  'unknown-here': 'Inconnu ici',
  'missing-there': 'Absent chez l’OPCO',
  'grant-differs': 'Accord différent',
  'paid-differs': 'Paiement différent',
};
