import { useMutation } from '@tanstack/react-query';
import { post } from '@/lib/api-client';
import type { CancellationRequest, Outcome } from './types';

/** A dry run: nothing changes. */
export const usePreviewCancellation = (contractId: string) =>
  useMutation({ mutationFn: (request: CancellationRequest) => post<Outcome>(`/staff/v1/ordering/contracts/${contractId}/cancellation/preview`, request) });
