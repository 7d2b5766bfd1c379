import { useInfiniteQuery } from '@tanstack/react-query';
import { pagesOptions } from '@/lib/pages';
import type { OpcoMessage } from './types';

export const useMessages = (state?: string) =>
  useInfiniteQuery(pagesOptions<OpcoMessage>(['funding-messages'], '/staff/v1/funding/messages', { state }));
