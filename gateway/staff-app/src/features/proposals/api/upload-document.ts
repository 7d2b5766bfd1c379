import { useAction } from '@/lib/actions';
import { postFile } from '@/lib/api-client';
import { documentNames, type DocumentKind, type ProposalDocument } from './types';

export const useUploadDocument = (id: string) =>
  useAction(
    ({ kind, file }: { kind: DocumentKind; file: File }) => postFile<ProposalDocument>(`/staff/v1/ordering/proposals/${id}/documents`, { kind }, file),
    { done: (document) => `Document reçu : ${documentNames[document.kind]}.` },
  );
