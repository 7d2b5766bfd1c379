import { Button, Checkbox, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ProblemAlert } from '@/components/ProblemAlert';
import { fieldError } from '@/lib/field-error';
import { roleNames } from '@/lib/labels';
import { useChangeRoles, useCreateAccount, type Account } from '../api/accounts';

/** A new account, or what an existing one may do. */
export function AccountForm({ account, onClose }: { account: Account | undefined; onClose: () => void }) {
  const create = useCreateAccount(onClose);
  const change = useChangeRoles(account?.id ?? '', onClose);
  const [email, setEmail] = useState('');
  const [displayName, setDisplayName] = useState('');
  const [roles, setRoles] = useState(account?.roles ?? []);
  const error = create.error ?? change.error;
  return (
    <Modal opened onClose={onClose} title={account ? `Fonctions de ${account.displayName}` : 'Nouveau compte'}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (account) change.mutate(roles);
          else create.mutate({ email, displayName, roles });
        }}
      >
        <Stack gap="sm">
          {!account && (
            <>
              <TextInput label="Nom affiché" required data-autofocus autoComplete="off" error={fieldError(error, 'displayName')} value={displayName} onChange={(event) => setDisplayName(event.currentTarget.value)} />
              <TextInput type="email" label="Courriel" required autoComplete="off" error={fieldError(error, 'email')} value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
            </>
          )}
          <Checkbox.Group label="Fonctions" description="Chacun ne lit que ce que sa fonction demande (article 5.5)." value={roles} onChange={setRoles}>
            <Stack gap={6} mt={6}>
              {Object.entries(roleNames).map(([role, name]) => (
                <Checkbox key={role} value={role} label={name} />
              ))}
            </Stack>
          </Checkbox.Group>
          <ProblemAlert error={error} />
          <Button type="submit" loading={create.isPending || change.isPending}>{account ? 'Enregistrer' : 'Créer le compte'}</Button>
        </Stack>
      </form>
    </Modal>
  );
}
