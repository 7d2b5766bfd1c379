import { Button, Modal, NumberInput, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useToday } from '@/lib/clock';
import { euro } from '@/lib/money';
import { useRecordOpcoPayment } from '../api/record-opco-payment';
import type { FundingFile } from '../api/types';

/** The payment notice of an OPCO that sends no messages; the same reference twice counts once. */
export function OpcoPaymentForm({ file, onClose }: { file: FundingFile; onClose: () => void }) {
  const record = useRecordOpcoPayment(file.id, onClose);
  const [reference, setReference] = useState('');
  const [amount, setAmount] = useState(Number(file.unpaidInclVat.amount));
  const [paidOn, setPaidOn] = useState(useToday());
  return (
    <Modal opened onClose={onClose} title="Avis de paiement de l’OPCO">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          record.mutate({ reference, amountInclVat: euro(amount), paidOn });
        }}
      >
        <Stack gap="sm">
          <TextInput label="Référence du virement" required data-autofocus value={reference} onChange={(event) => setReference(event.currentTarget.value)} />
          <NumberInput label="Montant TTC" required min={0.01} value={amount} onChange={(value) => setAmount(Number(value))} decimalScale={2} fixedDecimalScale decimalSeparator="," thousandSeparator=" " suffix=" €" hideControls />
          <TextInput type="date" label="Payé le" required value={paidOn} onChange={(event) => setPaidOn(event.currentTarget.value)} />
          <ProblemAlert error={record.error} />
          <Button type="submit" loading={record.isPending}>
            Enregistrer le paiement
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
