import { useInfiniteQuery } from '@tanstack/react-query';
import { pagesOptions } from '@/lib/pages';
import type { FundingFile } from './types';

export interface FileFilter {
  status?: string | undefined;
  contractId?: string | undefined;
  /** Subrogated grants not fully paid whose month ends by this day. */
  unpaidBy?: string | undefined;
}

export const useFiles = (filter: FileFilter) =>
  useInfiniteQuery(pagesOptions<FundingFile>(['funding-files'], '/staff/v1/funding/files', { ...filter }));
