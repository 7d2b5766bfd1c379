import { Button, Group, Modal, NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useToday } from '@/lib/clock';
import { euro, formatMoney } from '@/lib/money';
import { useRecordPayment } from '../api/record-payment';
import { paymentMethods } from '@/lib/api/payments';
import type { InvoiceSummary } from '../api/types';

/** BIL-7: the named invoice first, then the oldest of the contract; what is over stays as the client's credit. */
export function PaymentForm({ invoice, onClose }: { invoice: InvoiceSummary; onClose: () => void }) {
  const record = useRecordPayment(onClose);
  const [amount, setAmount] = useState(Number(invoice.outstanding.amount));
  const [form, setForm] = useState({ receivedOn: useToday(), method: 'transfer', reference: invoice.number });
  return (
    <Modal opened onClose={onClose} title={`Paiement de la facture ${invoice.number}`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          record.mutate({ ...form, invoiceId: invoice.id, amount: euro(amount), reference: form.reference || null });
        }}
      >
        <Stack gap="sm">
          <NumberInput
            label="Montant reçu"
            description={`Reste dû : ${formatMoney(invoice.outstanding)}. Le surplus reste au crédit du client.`}
            required
            data-autofocus
            value={amount}
            onChange={(value) => setAmount(Number(value))}
            min={0.01}
            decimalScale={2}
            fixedDecimalScale
            decimalSeparator=","
            thousandSeparator=" "
            suffix=" €"
            hideControls
          />
          <Group grow>
            <TextInput type="date" label="Reçu le" required value={form.receivedOn} onChange={(event) => setForm({ ...form, receivedOn: event.currentTarget.value })} />
            <NativeSelect
              label="Moyen"
              data={Object.entries(paymentMethods).map(([value, label]) => ({ value, label }))}
              value={form.method}
              onChange={(event) => setForm({ ...form, method: event.currentTarget.value })}
            />
          </Group>
          <TextInput label="Référence" maxLength={140} value={form.reference} onChange={(event) => setForm({ ...form, reference: event.currentTarget.value })} />
          <ProblemAlert error={record.error} />
          <Button type="submit" loading={record.isPending}>
            Enregistrer le paiement
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
