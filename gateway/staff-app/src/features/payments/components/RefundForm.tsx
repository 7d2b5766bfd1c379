import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { MoneyInput } from '@/components/MoneyInput';
import { ProblemAlert } from '@/components/ProblemAlert';
import { paymentMethods, type Payment } from '@/lib/api/payments';
import { useToday } from '@/lib/clock';
import { euro, formatMoney } from '@/lib/money';
import { useRefund } from '../api/payments';

export function RefundForm({ payment, onClose }: { payment: Payment; onClose: () => void }) {
  const refund = useRefund(onClose);
  const [amount, setAmount] = useState<number | ''>(Number(payment.available.amount));
  const [form, setForm] = useState({ paidOn: useToday(), method: 'transfer', reference: '' });
  return (
    <Modal opened onClose={onClose} title="Rembourser">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          refund.mutate({ ...form, paymentId: payment.id, amount: euro(Number(amount)), reference: form.reference || null });
        }}
      >
        <Stack gap="sm">
          <MoneyInput label="Montant rendu" description={`Au plus ${formatMoney(payment.available)}, ce qui n’est affecté à aucune facture.`} required data-autofocus value={amount} onChange={setAmount} />
          <Group grow>
            <TextInput type="date" label="Payé le" required value={form.paidOn} onChange={(event) => setForm({ ...form, paidOn: event.currentTarget.value })} />
            <NativeSelect label="Moyen" data={Object.entries(paymentMethods).map(([value, label]) => ({ value, label }))} value={form.method} onChange={(event) => setForm({ ...form, method: event.currentTarget.value })} />
          </Group>
          <TextInput label="Référence" maxLength={140} value={form.reference} onChange={(event) => setForm({ ...form, reference: event.currentTarget.value })} />
          <ProblemAlert error={refund.error} />
          <Button type="submit" loading={refund.isPending}>Enregistrer le remboursement</Button>
        </Stack>
      </form>
    </Modal>
  );
}
