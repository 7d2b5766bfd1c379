import { Button, Code, Modal, Stack, Tabs, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useSettleBreach, type Breach } from '../api/records';

/** What became of a breach: told to the CNIL, without risk, or told to the persons. */
export function SettleBreachDialog({ breach, onClose }: { breach: Breach; onClose: () => void }) {
  const settle = useSettleBreach(breach.id, onClose);
  const [at, setAt] = useState('');
  const [delay, setDelay] = useState('');
  const [because, setBecause] = useState('');
  return (
    <Modal opened onClose={onClose} title="Traiter la violation" size="lg">
      <Tabs defaultValue="cnil">
        <Tabs.List mb="sm">
          <Tabs.Tab value="cnil">Notifiée à la CNIL</Tabs.Tab>
          <Tabs.Tab value="no-risk">Sans risque</Tabs.Tab>
          <Tabs.Tab value="persons">Personnes averties</Tabs.Tab>
        </Tabs.List>
        <ProblemAlert error={settle.error} />
        <Tabs.Panel value="cnil">
          <Stack gap="sm">
            <Text size="sm">Texte prêt pour la téléprocédure :</Text>
            <Code block style={{ whiteSpace: 'pre-wrap', maxHeight: 220, overflow: 'auto' }}>{breach.notificationText}</Code>
            <TextInput type="datetime-local" label="Notifiée le" required value={at} onChange={(event) => setAt(event.currentTarget.value)} />
            <TextInput label="Motif du retard" description="Nécessaire au-delà de 72 heures" value={delay} onChange={(event) => setDelay(event.currentTarget.value)} />
            <Button disabled={!at} loading={settle.isPending} onClick={() => settle.mutate({ to: 'notification', notifiedAt: new Date(at).toISOString(), delayReason: delay || null })}>Enregistrer la notification</Button>
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="no-risk">
          <Stack gap="sm">
            <Textarea label="Pourquoi il n’y a pas de risque pour les personnes" autosize minRows={3} value={because} onChange={(event) => setBecause(event.currentTarget.value)} />
            <Button disabled={!because.trim()} loading={settle.isPending} onClick={() => settle.mutate({ to: 'no-risk', because })}>Enregistrer</Button>
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="persons">
          <Stack gap="sm">
            <Text size="sm">Les personnes concernées ont été averties individuellement, en termes clairs.</Text>
            <Button loading={settle.isPending} onClick={() => settle.mutate({ to: 'persons-told' })}>Enregistrer</Button>
          </Stack>
        </Tabs.Panel>
      </Tabs>
    </Modal>
  );
}
