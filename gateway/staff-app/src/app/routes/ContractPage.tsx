import { Grid, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { TextLink } from '@/components/Links';
import { PageHeader } from '@/components/PageHeader';
import { Panel } from '@/components/Panel';
import { QueryView } from '@/components/QueryView';
import { StatusBadge } from '@/components/StatusBadge';
import { useContract } from '@/features/contracts/api/get-contract';
import { statuses, type ContractView } from '@/features/contracts/api/types';
import { Certificates } from '@/features/contracts/components/Certificates';
import { ContractActions } from '@/features/contracts/components/ContractActions';
import { ContractAlerts, ContractFacts, ParticipantList } from '@/features/contracts/components/ContractFacts';
import { Evaluations } from '@/features/contracts/components/Evaluations';
import { ProceedingsPanel } from '@/features/contracts/components/ProceedingsPanel';
import { Timeline } from '@/features/contracts/components/Timeline';
import { ContractFunding } from '@/features/funding/components/ContractFunding';
import { ContractMoney } from '@/features/invoices/components/ContractMoney';
import { useCustomer } from '@/lib/api/customers';
import { useCan } from '@/lib/session';

const route = getRouteApi('/contrats/$id');

export function ContractPage() {
  const { id } = route.useParams();
  const contract = useContract(id);
  return <QueryView query={contract}>{(found) => <Contract contract={found} />}</QueryView>;
}

/** Everything about one contract, from all services, on one page. */
function Contract({ contract }: { contract: ContractView }) {
  const customer = useCustomer(contract.customerId);
  const seesCertificates = useCan('sales', 'training-manager');
  return (
    <>
      <PageHeader
        back={<TextLink to="/contrats" size="sm">← Contrats</TextLink>}
        title={`Contrat ${contract.number}`}
        badge={<StatusBadge labels={statuses} code={contract.status} />}
        subtitle={`${customer.data?.name ?? '…'} · ${contract.training.courseTitle}`}
        actions={<ContractActions contract={contract} />}
      />
      <Stack>
        <ContractAlerts contract={contract} />
        <Grid gap="md">
          <Grid.Col span={{ base: 12, lg: 7 }}>
            <Stack>
              <ContractMoney contractId={contract.id} />
              <ProceedingsPanel contract={contract} />
              <Panel title="Déroulé">
                <Timeline contractId={contract.id} />
              </Panel>
            </Stack>
          </Grid.Col>
          <Grid.Col span={{ base: 12, lg: 5 }}>
            <Stack>
              <ContractFacts contract={contract} />
              <ContractFunding contractId={contract.id} />
              <ParticipantList contract={contract} />
              {seesCertificates && <Evaluations contract={contract} />}
              {seesCertificates && <Certificates contractId={contract.id} />}
            </Stack>
          </Grid.Col>
        </Grid>
      </Stack>
    </>
  );
}
