import type { Schema } from '@/lib/api/schema';

export type Rate = Schema['RateView'];

/** Days with the same base and the same rates. Its amount is exact to six decimals: only the sum is rounded. */
export type Segment = Schema['SegmentView'];
export type InterestTable = Schema['InterestView'];
export type Interest = Schema['GetInterestResponse'];
export type LatePayment = Schema['LatePaymentView'];
