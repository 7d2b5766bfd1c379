import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { isZero } from '@/lib/money';
import { useCan } from '@/lib/session';
import type { InvoiceSummary } from '../api/types';
import { LatePaymentDialog } from './LatePaymentDialog';
import { PaymentForm } from './PaymentForm';

export function InvoiceActions({ invoice }: { invoice: InvoiceSummary }) {
  const keepsBooks = useCan('accountant');
  const [paying, payment] = useDisclosure(false);
  const [charging, charge] = useDisclosure(false);
  if (!keepsBooks) return null;

  // An OPCO's payments come through Funding, which knows its files.
  const payable = invoice.payer === 'client' && !isZero(invoice.outstanding);
  return (
    <>
      {invoice.overdueSince && (
        <Button variant="default" onClick={charge.open}>
          Facturer le retard…
        </Button>
      )}
      {payable && <Button onClick={payment.open}>Enregistrer un paiement</Button>}
      {paying && <PaymentForm invoice={invoice} onClose={payment.close} />}
      {charging && <LatePaymentDialog contractId={invoice.contractId} onClose={charge.close} />}
    </>
  );
}
