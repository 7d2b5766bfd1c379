import { Button, Checkbox, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useToday } from '@/lib/clock';
import { useAcceptProposal } from '../api/accept-proposal';
import type { ProposalView } from '../api/types';

interface Props {
  proposal: ProposalView;
  onClose: () => void;
}

/** CGV-2.1-d: the papers are checked by eye; whatever is missing is refused as a whole by Ordering. */
export function AcceptanceForm({ proposal, onClose }: Props) {
  const navigate = useNavigate();
  const accept = useAcceptProposal(proposal.id, (contract) => void navigate({ to: '/contrats/$id', params: { id: contract.id } }));
  const [form, setForm] = useState({ initialled: false, stamped: false, termsInitialled: false, handwrittenMention: '', signedOn: useToday() });
  const change = (part: Partial<typeof form>) => setForm({ ...form, ...part });

  return (
    <Modal opened onClose={onClose} title={`Acceptation de la proposition ${proposal.number}`} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          accept.mutate({ ...form, termsSha256: proposal.terms.sha256 });
        }}
      >
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            Cochez ce que portent les documents reçus. Rien n’est accepté en partie : ce qui manque est listé.
          </Text>
          <Checkbox label="Proposition paraphée et signée" checked={form.initialled} onChange={(event) => change({ initialled: event.currentTarget.checked })} />
          <Checkbox label="Cachet du client (personne morale)" checked={form.stamped} onChange={(event) => change({ stamped: event.currentTarget.checked })} />
          <Checkbox
            label={`Conditions générales (version ${proposal.terms.version}) paraphées et signées`}
            checked={form.termsInitialled}
            onChange={(event) => change({ termsInitialled: event.currentTarget.checked })}
          />
          <TextInput
            label="Mention manuscrite, telle qu’elle est écrite"
            placeholder="BON POUR ACCORD"
            value={form.handwrittenMention}
            onChange={(event) => change({ handwrittenMention: event.currentTarget.value })}
          />
          <TextInput type="date" label="Date de signature" required value={form.signedOn} onChange={(event) => change({ signedOn: event.currentTarget.value })} />
          <ProblemAlert error={accept.error} />
          <Button type="submit" loading={accept.isPending}>
            Enregistrer l’acceptation
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
