import { Button, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { ButtonLink } from '@/components/Links';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useCan } from '@/lib/session';
import { useDeclineProposal } from '../api/decline-proposal';
import { useIssueProposal } from '../api/issue-proposal';
import type { ProposalView } from '../api/types';
import { AcceptanceForm } from './AcceptanceForm';

/** What can be done with a proposal in its present state. */
export function ProposalActions({ proposal }: { proposal: ProposalView }) {
  const sells = useCan('sales');
  const issue = useIssueProposal(proposal.id);
  const [accepting, acceptance] = useDisclosure(false);
  const [declining, decline] = useDisclosure(false);
  const open = proposal.status === 'draft' || proposal.status === 'issued';

  return (
    <>
      {proposal.contractId && (
        <ButtonLink to="/contrats/$id" params={{ id: proposal.contractId }} variant="light">
          Voir le contrat
        </ButtonLink>
      )}
      {sells && open && (
        <Button variant="default" onClick={decline.open}>
          Décliner
        </Button>
      )}
      {sells && proposal.status === 'draft' && (
        <ButtonLink to="/propositions/$id/modifier" params={{ id: proposal.id }} variant="default">
          Modifier
        </ButtonLink>
      )}
      {sells && proposal.status === 'draft' && (
        <Button onClick={() => issue.mutate(undefined)} loading={issue.isPending}>
          Émettre
        </Button>
      )}
      {sells && proposal.status === 'issued' && <Button onClick={acceptance.open}>Enregistrer l’acceptation</Button>}
      {accepting && <AcceptanceForm proposal={proposal} onClose={acceptance.close} />}
      {declining && <DeclineDialog proposal={proposal} onClose={decline.close} />}
      <Modal opened={issue.isError} onClose={issue.reset} title="La proposition n’a pas été émise" size="lg">
        <ProblemAlert error={issue.error} />
      </Modal>
    </>
  );
}

function DeclineDialog({ proposal, onClose }: { proposal: ProposalView; onClose: () => void }) {
  const decline = useDeclineProposal(proposal.id, onClose);
  return (
    <Modal opened onClose={onClose} title={`Décliner la proposition ${proposal.number}`}>
      <Stack>
        <Text size="sm">Les places demandées sont libérées aussitôt. Une proposition déclinée ne se reprend pas.</Text>
        <ProblemAlert error={decline.error} />
        <Button color="red" loading={decline.isPending} onClick={() => decline.mutate(undefined)}>
          Décliner la proposition
        </Button>
      </Stack>
    </Modal>
  );
}
