import { Button, Paper, Stack, Tabs } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { PageHeader } from '@/components/PageHeader';
import { BankEntries } from '@/features/payments/components/BankEntries';
import { MatchDesk } from '@/features/payments/components/MatchDesk';
import { NewPaymentForm } from '@/features/payments/components/NewPaymentForm';
import { AllPayments, CreditsDue } from '@/features/payments/components/PaymentTable';
import { StatementImport } from '@/features/payments/components/StatementImport';
import { useCan } from '@/lib/session';

const route = getRouteApi('/paiements');

export function PaymentsPage() {
  const { vue, lignes } = route.useSearch();
  const navigate = route.useNavigate();
  const keepsBooks = useCan('accountant');
  const [recording, form] = useDisclosure(false);
  return (
    <>
      <PageHeader title="Paiements" actions={
          keepsBooks && (
            <>
              <Button variant="default" onClick={form.open}>Enregistrer un paiement</Button>
              <StatementImport />
            </>
          )
        } />
      <Stack>
        <Tabs value={vue ?? 'affecter'} onChange={(tab) => void navigate({ search: { vue: tab === 'affecter' ? undefined : (tab ?? undefined) } })}>
          <Tabs.List>
            <Tabs.Tab value="affecter">À affecter</Tabs.Tab>
            <Tabs.Tab value="tous">Tous les paiements</Tabs.Tab>
            <Tabs.Tab value="releves">Lignes de relevé</Tabs.Tab>
            <Tabs.Tab value="credits">Crédits à rembourser</Tabs.Tab>
          </Tabs.List>
        </Tabs>
        {(vue ?? 'affecter') === 'affecter' && <MatchDesk />}
        {vue === 'tous' && <Paper withBorder p="xs"><AllPayments /></Paper>}
        {vue === 'releves' && <BankEntries status={lignes} onStatus={(next) => void navigate({ search: { vue, lignes: next }, replace: true })} />}
        {vue === 'credits' && <Paper withBorder p="xs"><CreditsDue /></Paper>}
      </Stack>
      {recording && <NewPaymentForm onClose={form.close} />}
    </>
  );
}
