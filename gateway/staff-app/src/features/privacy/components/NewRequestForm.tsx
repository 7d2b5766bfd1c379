import { Button, Checkbox, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useToday } from '@/lib/clock';
import { useLogRequest } from '../api/log-request';
import { channels, rights } from '../api/types';
import { PeopleSearch } from './PeopleSearch';

const options = (labels: Record<string, string>) => Object.entries(labels).map(([value, label]) => ({ value, label }));
// Only the link itself makes a request by link.
const byStaff = options(channels).filter(({ value }) => value !== 'signed-link');

/** CGV-5.5-d: a request that came by e-mail, letter or in person. */
export function NewRequestForm({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const log = useLogRequest(({ id }) => void navigate({ to: '/donnees-personnelles/$id', params: { id } }));
  const [subjectIds, setSubjectIds] = useState<string[]>([]);
  const [form, setForm] = useState({ right: 'access', channel: 'email', receivedOn: useToday(), identityChecked: false });
  const change = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  return (
    <Modal opened onClose={onClose} title="Nouvelle demande" size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          log.mutate({ ...form, subjectIds });
        }}
      >
        <Stack gap="sm">
          <PeopleSearch chosen={subjectIds} onChange={setSubjectIds} />
          <Group grow>
            <NativeSelect label="Droit exercé" data={options(rights)} value={form.right} onChange={(event) => change({ right: event.currentTarget.value })} />
            <NativeSelect label="Reçue par" data={byStaff} value={form.channel} onChange={(event) => change({ channel: event.currentTarget.value })} />
            <TextInput type="date" label="Reçue le" required value={form.receivedOn} onChange={(event) => change({ receivedOn: event.currentTarget.value })} />
          </Group>
          <Checkbox
            label="L’identité de la personne est vérifiée"
            description="Sans vérification, aucun service n’est interrogé."
            checked={form.identityChecked}
            onChange={(event) => change({ identityChecked: event.currentTarget.checked })}
          />
          <ProblemAlert error={log.error} />
          <Button type="submit" loading={log.isPending} disabled={subjectIds.length === 0}>
            Enregistrer la demande
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
