import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { isZero } from '@/lib/money';
import { useCan } from '@/lib/session';
import type { FundingFile } from '../api/types';
import { DecisionForm } from './DecisionForm';
import { OpcoPaymentForm } from './OpcoPaymentForm';

const decidable = new Set(['announced', 'accepted', 'rejected', 'reduced']);

export function FileActions({ file }: { file: FundingFile }) {
  const decides = useCan('sales', 'accountant');
  const keepsBooks = useCan('accountant');
  const [deciding, decision] = useDisclosure(false);
  const [paying, payment] = useDisclosure(false);
  return (
    <>
      {decides && decidable.has(file.status) && (
        <Button variant="default" onClick={decision.open}>
          Décision par courrier…
        </Button>
      )}
      {keepsBooks && !isZero(file.grantedInclVat) && (
        <Button variant={isZero(file.unpaidInclVat) ? 'default' : 'filled'} onClick={payment.open}>
          Paiement de l’OPCO…
        </Button>
      )}
      {deciding && <DecisionForm file={file} onClose={decision.close} />}
      {paying && <OpcoPaymentForm file={file} onClose={payment.close} />}
    </>
  );
}
