import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { MoneyInput } from '@/components/MoneyInput';
import { ProblemAlert } from '@/components/ProblemAlert';
import { paymentMethods } from '@/lib/api/payments';
import { useToday } from '@/lib/clock';
import { euro } from '@/lib/money';
import { useRecordAnyPayment } from '../api/payments';

export function NewPaymentForm({ onClose }: { onClose: () => void }) {
  const record = useRecordAnyPayment(onClose);
  const [amount, setAmount] = useState<number | ''>('');
  const [form, setForm] = useState({ receivedOn: useToday(), method: 'transfer', reference: '', invoiceNumber: '' });
  return (
    <Modal opened onClose={onClose} title="Enregistrer un paiement">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          record.mutate({ ...form, amount: euro(Number(amount)), reference: form.reference || null, invoiceNumber: form.invoiceNumber.trim() || null });
        }}
      >
        <Stack gap="sm">
          <MoneyInput label="Montant reçu" required data-autofocus value={amount} onChange={setAmount} />
          <Group grow>
            <TextInput type="date" label="Reçu le" required value={form.receivedOn} onChange={(event) => setForm({ ...form, receivedOn: event.currentTarget.value })} />
            <NativeSelect label="Moyen" data={Object.entries(paymentMethods).map(([value, label]) => ({ value, label }))} value={form.method} onChange={(event) => setForm({ ...form, method: event.currentTarget.value })} />
          </Group>
          <TextInput label="Facture" description="Laissez vide si elle n’est pas connue : le paiement attend alors d’être affecté." placeholder="FA-…" value={form.invoiceNumber} onChange={(event) => setForm({ ...form, invoiceNumber: event.currentTarget.value })} />
          <TextInput label="Référence du paiement" maxLength={140} value={form.reference} onChange={(event) => setForm({ ...form, reference: event.currentTarget.value })} />
          <ProblemAlert error={record.error} />
          <Button type="submit" loading={record.isPending}>Enregistrer le paiement</Button>
        </Stack>
      </form>
    </Modal>
  );
}
