import { useInfiniteQuery } from '@tanstack/react-query';
import { pagesOptions } from '@/lib/pages';
import type { RequestItem } from './types';

export const useRequests = (status?: string, right?: string) =>
  useInfiniteQuery(pagesOptions<RequestItem>(['privacy-requests'], '/staff/v1/privacy/requests', { status, right }));
