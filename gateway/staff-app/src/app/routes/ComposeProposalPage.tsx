import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { TextLink } from '@/components/Links';
import { PageHeader } from '@/components/PageHeader';
import { QueryView } from '@/components/QueryView';
import { useProposal } from '@/features/proposals/api/get-proposal';
import { Composer } from '@/features/proposals/components/Composer';
import { customerOptions, useCustomer } from '@/lib/api/customers';

const fresh = getRouteApi('/propositions/nouvelle');
const kept = getRouteApi('/propositions/$id/modifier');

export function NewProposalPage() {
  const { client, session } = fresh.useSearch();
  const navigate = useNavigate();
  const customer = useQuery({ ...customerOptions(client ?? ''), enabled: Boolean(client) });
  return (
    <>
      <PageHeader back={<TextLink to="/propositions" size="sm">← Propositions</TextLink>} title="Nouvelle proposition" subtitle="Un brouillon ne promet rien : les places sont retenues à l’émission." />
      {/* The form starts from the client named in the address: it waits for them. */}
      {(!client || customer.data || customer.error) && (
        <Composer knownCustomer={customer.data} sessionId={session} onSaved={(saved) => void navigate({ to: '/propositions/$id', params: { id: saved.id } })} />
      )}
    </>
  );
}

export function EditProposalPage() {
  const { id } = kept.useParams();
  const navigate = useNavigate();
  const proposal = useProposal(id);
  return (
    <QueryView query={proposal}>
      {(found) => (
        <>
          <PageHeader back={<TextLink to="/propositions/$id" params={{ id }} size="sm">← Proposition {found.number}</TextLink>} title={`Modifier la proposition ${found.number}`} />
          <WithCustomer id={found.customerId}>{(customer) => <Composer existing={found} knownCustomer={customer} onSaved={() => void navigate({ to: '/propositions/$id', params: { id } })} />}</WithCustomer>
        </>
      )}
    </QueryView>
  );
}

function WithCustomer({ id, children }: { id: string; children: (customer: NonNullable<ReturnType<typeof useCustomer>['data']>) => React.ReactNode }) {
  return <QueryView query={useCustomer(id)}>{children}</QueryView>;
}
