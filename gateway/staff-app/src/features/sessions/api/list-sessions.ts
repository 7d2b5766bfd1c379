import { useInfiniteQuery } from '@tanstack/react-query';
import { pagesOptions } from '@/lib/pages';
import type { SessionItem } from '@/lib/api/catalog-types';

export const useSessions = (status?: string) => useInfiniteQuery(pagesOptions<SessionItem>(['sessions'], '/staff/v1/catalog/sessions', { status }));
