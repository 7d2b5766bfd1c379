import { Button, FileInput, Group, Modal, Stack, TextInput } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { ProblemAlert } from '@/components/ProblemAlert';
import type { Customer } from '@/lib/api/customers';
import { useToday } from '@/lib/clock';
import { addMonths } from '@/lib/dates';
import { useAgreeToLogo, useHandInInsurance, useNameDecisionMaker } from '../api/keep-customer';

interface Props {
  customer: Customer;
  onClose: () => void;
}

export function DecisionMakerForm({ customer, onClose }: Props) {
  const name = useNameDecisionMaker(customer.id, onClose);
  const known = customer.decisionMaker;
  const [person, setPerson] = useState({ firstName: known?.firstName ?? '', lastName: known?.lastName ?? '', email: known?.email ?? '' });
  return (
    <Form title="Décideur du client" error={name.error} pending={name.isPending} onClose={onClose} onSend={() => name.mutate(person)}>
      <Group grow>
        <TextInput label="Prénom" required data-autofocus value={person.firstName} onChange={(event) => setPerson({ ...person, firstName: event.currentTarget.value })} />
        <TextInput label="Nom" required value={person.lastName} onChange={(event) => setPerson({ ...person, lastName: event.currentTarget.value })} />
      </Group>
      <TextInput type="email" label="Courriel" required value={person.email} onChange={(event) => setPerson({ ...person, email: event.currentTarget.value })} />
    </Form>
  );
}

export function InsuranceForm({ customer, onClose }: Props) {
  const handIn = useHandInInsurance(customer.id, onClose);
  const [validUntil, setValidUntil] = useState(addMonths(useToday(), 12));
  const [file, setFile] = useState<File | null>(null);
  return (
    <Form title="Attestation d’assurance" error={handIn.error} pending={handIn.isPending} onClose={onClose} onSend={() => file && handIn.mutate({ file, validUntil })}>
      <FileInput label="Attestation (PDF)" required placeholder="Choisir un fichier…" accept="application/pdf" leftSection={<IconUpload size={16} />} value={file} onChange={setFile} />
      <TextInput type="date" label="Valable jusqu’au" required value={validUntil} onChange={(event) => setValidUntil(event.currentTarget.value)} />
    </Form>
  );
}

export function LogoForm({ customer, onClose }: Props) {
  const agree = useAgreeToLogo(customer.id, onClose);
  const [agreedOn, setAgreedOn] = useState(useToday());
  const [agreement, setAgreement] = useState('');
  return (
    <Form title="Accord sur l’usage du logo" error={agree.error} pending={agree.isPending} onClose={onClose} onSend={() => agree.mutate({ agreedOn, agreement })}>
      <TextInput type="date" label="Donné le" required value={agreedOn} onChange={(event) => setAgreedOn(event.currentTarget.value)} />
      <TextInput label="Ce qui le prouve" required placeholder="Courriel du…, clause du contrat…" maxLength={300} value={agreement} onChange={(event) => setAgreement(event.currentTarget.value)} />
    </Form>
  );
}

function Form({ title, error, pending, onClose, onSend, children }: { title: string; error: unknown; pending: boolean; onClose: () => void; onSend: () => void; children: ReactNode }) {
  return (
    <Modal opened onClose={onClose} title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSend();
        }}
      >
        <Stack gap="sm">
          {children}
          <ProblemAlert error={error} />
          <Button type="submit" loading={pending}>
            Enregistrer
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
