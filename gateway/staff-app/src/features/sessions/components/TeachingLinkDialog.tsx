import { Button, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useTrainers } from '@/lib/api/catalog';
import type { SessionDetail } from '@/lib/api/catalog-types';
import { useNameTrainer } from '../api/name-trainer';

/** The trainer signs half-days on a link of their own, and the contract states their qualifications (Code du travail, L6353-4). */
export function TeachingLinkDialog({ session, onClose }: { session: SessionDetail; onClose: () => void }) {
  const name = useNameTrainer(session.id, onClose);
  const trainers = useTrainers();
  const known = trainers.data?.find((trainer) => trainer.id === session.trainer.id);
  const [typed, setTyped] = useState<string | null>(null);
  const [qualifications, setQualifications] = useState('');
  const email = typed ?? known?.email ?? '';
  return (
    <Modal opened onClose={onClose} title="Lien d’émargement du formateur" size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          name.mutate({ name: session.trainer.name, email, qualifications });
        }}
      >
        <Stack gap="sm">
          <Text size="sm">
            {session.trainer.name} reçoit un lien personnel pour émarger cette session, sans compte. Si quelqu’un d’autre l’avait reçu, son lien n’ouvre plus rien.
          </Text>
          <TextInput type="email" label="Courriel du formateur" required autoComplete="off" value={email} onChange={(event) => setTyped(event.currentTarget.value)} />
          <Textarea label="Titres et qualités" description="Diplômes, titres ou références, tels que le contrat les énonce." required data-autofocus maxLength={1000} autosize minRows={3} value={qualifications} onChange={(event) => setQualifications(event.currentTarget.value)} />
          <ProblemAlert error={name.error} />
          <Button type="submit" loading={name.isPending}>Envoyer le lien</Button>
        </Stack>
      </form>
    </Modal>
  );
}
