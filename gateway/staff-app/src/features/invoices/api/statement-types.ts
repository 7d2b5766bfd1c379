import type { Schema } from '@/lib/api/schema';

/** Billing's statement of one contract: who should pay what, what was asked and paid, and whether it adds up (BIL-3). */
export type Statement = Schema['GetContractResponse'];
