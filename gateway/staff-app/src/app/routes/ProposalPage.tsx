import { Grid, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { TextLink } from '@/components/Links';
import { PageHeader } from '@/components/PageHeader';
import { Panel } from '@/components/Panel';
import { QueryView } from '@/components/QueryView';
import { StatusBadge } from '@/components/StatusBadge';
import { useProposal } from '@/features/proposals/api/get-proposal';
import { statuses, type ProposalView } from '@/features/proposals/api/types';
import { AcceptancePanel } from '@/features/proposals/components/AcceptancePanel';
import { Checklist } from '@/features/proposals/components/Checklist';
import { DocumentsPanel } from '@/features/proposals/components/DocumentsPanel';
import { ProposalActions } from '@/features/proposals/components/ProposalActions';
import { ParticipantsPanel, PricePanel, TrainingPanel } from '@/features/proposals/components/ProposalFacts';
import { useCustomer } from '@/lib/api/customers';

const route = getRouteApi('/propositions/$id');

export function ProposalPage() {
  const { id } = route.useParams();
  const proposal = useProposal(id);
  return <QueryView query={proposal}>{(found) => <Proposal proposal={found} />}</QueryView>;
}

function Proposal({ proposal }: { proposal: ProposalView }) {
  const customer = useCustomer(proposal.customerId);
  const next = proposal.status === 'draft' ? 'Pour émettre' : 'Pour accepter';
  return (
    <>
      <PageHeader
        back={<TextLink to="/propositions" size="sm">← Propositions</TextLink>}
        title={`Proposition ${proposal.number}`}
        badge={<StatusBadge labels={statuses} code={proposal.status} />}
        subtitle={`${customer.data?.name ?? '…'} · ${proposal.training.courseTitle}`}
        actions={<ProposalActions proposal={proposal} />}
      />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <Stack>
            {(proposal.status === 'draft' || proposal.status === 'issued') && (
              <Panel title={next}>
                <Checklist items={proposal.checklist} complete={proposal.status === 'draft' ? 'Tout est là : la proposition peut être émise.' : 'Tout est là : l’acceptation peut être enregistrée.'} />
              </Panel>
            )}
            {proposal.status === 'accepted' && <AcceptancePanel proposalId={proposal.id} />}
            <DocumentsPanel proposal={proposal} />
            <ParticipantsPanel proposal={proposal} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <Stack>
            <PricePanel proposal={proposal} />
            <TrainingPanel proposal={proposal} />
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  );
}
