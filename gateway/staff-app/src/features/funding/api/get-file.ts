import { useQuery } from '@tanstack/react-query';
import { get } from '@/lib/api-client';
import type { FileDetail } from './types';

export const useFile = (id: string) =>
  useQuery({ queryKey: ['funding-file', id], queryFn: ({ signal }) => get<FileDetail>(`/staff/v1/funding/files/${id}`, {}, signal) });
