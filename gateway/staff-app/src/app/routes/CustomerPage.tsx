import { Alert, Grid, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { Facts } from '@/components/Facts';
import { ButtonLink, TextLink } from '@/components/Links';
import { PageHeader } from '@/components/PageHeader';
import { Panel } from '@/components/Panel';
import { QueryView } from '@/components/QueryView';
import { RuleTag } from '@/components/RuleTag';
import { ContractTable } from '@/features/contracts/components/ContractTable';
import { CommitmentsPanel } from '@/features/customers/components/CommitmentsPanel';
import { CustomerMoney } from '@/features/invoices/components/CustomerMoney';
import { ProposalTable } from '@/features/proposals/components/ProposalTable';
import { useCustomer, type Customer } from '@/lib/api/customers';
import { formatDay, parisDay } from '@/lib/dates';
import { useCan } from '@/lib/session';

const route = getRouteApi('/clients/$id');

export function CustomerPage() {
  const { id } = route.useParams();
  const customer = useCustomer(id);
  return <QueryView query={customer}>{(found) => <CustomerView customer={found} />}</QueryView>;
}

/** One client: who they are, what they ordered, what they owe. */
function CustomerView({ customer }: { customer: Customer }) {
  const sells = useCan('sales');
  const { billingAddress: address, contact } = customer;
  return (
    <>
      <PageHeader
        back={<TextLink to="/clients" size="sm">← Clients</TextLink>}
        title={customer.name}
        subtitle={customer.kind === 'company' ? `Entreprise · SIREN ${customer.siren ?? '—'}` : 'Particulier'}
        actions={sells && <ButtonLink to="/propositions/nouvelle" search={{ client: customer.id }}>Nouvelle proposition</ButtonLink>}
      />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Stack>
            {customer.inArrearsSince && (
              <Alert color="red" variant="light" title={`Impayé depuis le ${formatDay(customer.inArrearsSince)}`}>
                LEXOM peut suspendre ses formations en cours et à venir jusqu’au paiement complet. <RuleTag rule="CGV-3.4-c" />
              </Alert>
            )}
            <Panel title="Contrats">
              <ContractTable filter={{ customerId: customer.id }} />
            </Panel>
            <Panel title="Propositions">
              <ProposalTable filter={{ customerId: customer.id }} />
            </Panel>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack>
            <Panel title="Identité">
              <Facts
                of={[
                  customer.siren && ['SIREN', customer.siren],
                  customer.vatNumber && ['N° de TVA', customer.vatNumber],
                  ['Adresse', [...address.lines, `${address.postCode} ${address.city}`].filter((line) => line.trim()).join(', ')],
                  [customer.kind === 'company' ? 'Correspondant' : 'Nom', `${contact.firstName} ${contact.lastName}`],
                  ['Courriel', contact.email],
                  ['Enregistré le', formatDay(parisDay(customer.createdAt))],
                ]}
              />
            </Panel>
            {customer.kind === 'company' && <CommitmentsPanel customer={customer} />}
            <CustomerMoney customerId={customer.id} />
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  );
}
