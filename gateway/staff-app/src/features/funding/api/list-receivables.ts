import { useQuery } from '@tanstack/react-query';
import { get } from '@/lib/api-client';
import type { Money } from '@/lib/money';

export interface Debt {
  fundingFileId: string;
  fileNumber: string | null;
  contractId: string;
  contractNumber: string;
  owedInclVat: Money;
  since: string;
  daysOwed: number;
  invoicedOn: string | null;
  deadline: string;
  daysLeft: number;
  noticedOn: string | null;
}

export interface Receivables {
  asOf: string;
  owedInclVat: Money;
  debtors: { opco: string; name: string; owedInclVat: Money; since: string; nextDeadline: string; files: Debt[] }[];
}

export const useReceivables = () =>
  useQuery({ queryKey: ['funding-receivables'], queryFn: ({ signal }) => get<Receivables>('/staff/v1/funding/receivables', {}, signal) });
