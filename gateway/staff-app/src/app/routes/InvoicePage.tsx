import { Grid, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { TextLink } from '@/components/Links';
import { PageHeader } from '@/components/PageHeader';
import { Panel } from '@/components/Panel';
import { QueryView } from '@/components/QueryView';
import { StatusBadge } from '@/components/StatusBadge';
import { useInvoice } from '@/features/invoices/api/get-invoice';
import { PdfPanel } from '@/features/invoices/components/PdfPanel';
import { statuses, type InvoiceDetail } from '@/features/invoices/api/types';
import { InterestPanel } from '@/features/invoices/components/InterestPanel';
import { InvoiceActions } from '@/features/invoices/components/InvoiceActions';
import { InvoiceLines } from '@/features/invoices/components/InvoiceLines';
import { Explanation, InvoiceFacts, Settlement } from '@/features/invoices/components/InvoiceSide';

const route = getRouteApi('/factures/$id');

export function InvoicePage() {
  const { id } = route.useParams();
  const invoice = useInvoice(id);
  return <QueryView query={invoice}>{(detail) => <Invoice detail={detail} />}</QueryView>;
}

// Deposits and OPCO shares are never late in the sense of CGV-3.4, nor does interest bear interest.
const bearsInterest = (detail: InvoiceDetail): boolean =>
  detail.invoice.payer === 'client' && !['deposit', 'credit-note', 'late-payment'].includes(detail.invoice.kind);

function Invoice({ detail }: { detail: InvoiceDetail }) {
  const { invoice } = detail;
  return (
    <>
      <PageHeader
        back={<TextLink to="/factures" size="sm">← Factures</TextLink>}
        title={`${detail.title} ${invoice.number}`}
        badge={<StatusBadge labels={statuses} code={invoice.status} />}
        subtitle={`${detail.contract.courseTitle} · contrat ${detail.contract.number}`}
        actions={<InvoiceActions invoice={invoice} />}
      />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Stack>
            <Panel title="Lignes">
              <InvoiceLines detail={detail} />
            </Panel>
            {bearsInterest(detail) && <InterestPanel invoiceId={invoice.id} />}
            <Settlement detail={detail} />
            <PdfPanel invoiceId={invoice.id} number={invoice.number} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack>
            <InvoiceFacts detail={detail} />
            <Explanation detail={detail} />
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  );
}
