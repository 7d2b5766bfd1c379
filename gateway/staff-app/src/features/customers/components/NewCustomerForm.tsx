import { Button, Group, Modal, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ProblemAlert } from '@/components/ProblemAlert';
import type { Customer, Person } from '@/lib/api/customers';
import { fieldError } from '@/lib/field-error';
import { useRegisterCustomer } from '../api/register-customer';
import { AddressFields, noAddress } from './AddressFields';

const nobody: Person = { firstName: '', lastName: '', email: '' };

/** A company with who decides there (CGV-4.6), or an individual. */
export function NewCustomerForm({ onClose, onDone }: { onClose: () => void; onDone: (customer: Customer) => void }) {
  const register = useRegisterCustomer(onDone);
  const [kind, setKind] = useState<'company' | 'individual'>('company');
  const [company, setCompany] = useState({ name: '', siren: '', vatNumber: '' });
  const [person, setPerson] = useState(nobody);
  const [address, setAddress] = useState(noAddress);
  const field = (name: string) => fieldError(register.error, name);
  const send = () =>
    register.mutate(
      kind === 'company'
        ? { kind, name: company.name, siren: company.siren, vatNumber: company.vatNumber || null, billingAddress: address, contact: person }
        : { kind, ...person, address },
    );

  return (
    <Modal opened onClose={onClose} title="Nouveau client" size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Stack gap="sm">
          <SegmentedControl aria-label="Nature du client" data={[{ value: 'company', label: 'Entreprise' }, { value: 'individual', label: 'Particulier' }]} value={kind} onChange={(value) => setKind(value as typeof kind)} />
          {kind === 'company' && (
            <>
              <TextInput label="Raison sociale" required data-autofocus error={field('name')} value={company.name} onChange={(event) => setCompany({ ...company, name: event.currentTarget.value })} />
              <Group grow align="flex-start">
                <TextInput label="SIREN" required error={field('siren')} placeholder="9 chiffres" value={company.siren} onChange={(event) => setCompany({ ...company, siren: event.currentTarget.value })} />
                <TextInput label="N° de TVA" error={field('vatNumber')} placeholder="FR…" value={company.vatNumber} onChange={(event) => setCompany({ ...company, vatNumber: event.currentTarget.value })} />
              </Group>
            </>
          )}
          <AddressFields value={address} onChange={setAddress} />
          <Group grow align="flex-start">
            <TextInput label={kind === 'company' ? 'Prénom du correspondant' : 'Prénom'} required autoComplete="off" value={person.firstName} onChange={(event) => setPerson({ ...person, firstName: event.currentTarget.value })} />
            <TextInput label={kind === 'company' ? 'Nom du correspondant' : 'Nom'} required autoComplete="off" value={person.lastName} onChange={(event) => setPerson({ ...person, lastName: event.currentTarget.value })} />
          </Group>
          <TextInput type="email" label="Adresse électronique" required autoComplete="off" value={person.email} onChange={(event) => setPerson({ ...person, email: event.currentTarget.value })} />
          <ProblemAlert error={register.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Renoncer
            </Button>
            <Button type="submit" loading={register.isPending}>
              Enregistrer le client
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
