import { Stack, Tabs } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { PageHeader } from '@/components/PageHeader';
import { ChecksView } from '@/features/accounting/components/ChecksView';
import { ExportsView } from '@/features/accounting/components/ExportsView';
import { JournalView } from '@/features/accounting/components/JournalView';
import { OpcoAddresses } from '@/features/accounting/components/OpcoAddresses';
import { RatesView } from '@/features/accounting/components/RatesView';
import { VatView } from '@/features/accounting/components/VatView';

const route = getRouteApi('/comptabilite');

export function AccountingPage() {
  const { vue = 'journal', du, au, compte } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <PageHeader title="Comptabilité" />
      <Stack>
        <Tabs value={vue} onChange={(tab) => void navigate({ search: { vue: tab === 'journal' ? undefined : (tab ?? undefined) } })}>
          <Tabs.List>
            <Tabs.Tab value="journal">Journal</Tabs.Tab>
            <Tabs.Tab value="controles">Contrôles et intégrité</Tabs.Tab>
            <Tabs.Tab value="tva">TVA</Tabs.Tab>
            <Tabs.Tab value="taux">Taux</Tabs.Tab>
            <Tabs.Tab value="opco">Adresses des OPCO</Tabs.Tab>
            <Tabs.Tab value="exports">Exports et année</Tabs.Tab>
          </Tabs.List>
        </Tabs>
        {vue === 'journal' && (
          <JournalView
            filter={{ from: du, to: au, account: compte }}
            onFilter={(part) => {
              const next = { from: du, to: au, account: compte, ...part };
              void navigate({ search: { du: next.from, au: next.to, compte: next.account }, replace: true });
            }}
          />
        )}
        {vue === 'controles' && <ChecksView />}
        {vue === 'tva' && <VatView />}
        {vue === 'taux' && <RatesView />}
        {vue === 'opco' && <OpcoAddresses />}
        {vue === 'exports' && <ExportsView />}
      </Stack>
    </>
  );
}
