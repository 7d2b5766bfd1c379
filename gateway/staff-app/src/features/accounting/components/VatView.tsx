import { NumberInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Amount } from '@/components/Amount';
import { DataTable } from '@/components/DataTable';
import { EmptyState } from '@/components/EmptyState';
import { Facts } from '@/components/Facts';
import { Panel } from '@/components/Panel';
import { QueryView } from '@/components/QueryView';
import { useToday } from '@/lib/clock';
import { monthNames } from '@/lib/dates';
import { formatRate } from '@/lib/money';
import { useVat } from '../api/months';

/** CGI 269-2-c: on services VAT is declared when it is paid; beside it what was invoiced, which may not be due yet. */
export function VatView() {
  const [year, setYear] = useState(Number(useToday().slice(0, 4)));
  const vat = useVat(year);
  return (
    <Stack>
      <NumberInput label="Année" w={120} min={2020} max={2100} thousandSeparator="" allowDecimal={false} value={year} onChange={(value) => setYear(Number(value))} />
      <Panel title={`TVA ${year}, mois par mois`}>
        <QueryView query={vat} lines={8}>
          {({ months, invoicedVat, dueVat }) => (
            <Stack gap="sm">
              <Text size="sm" c="dimmed">La TVA sur les prestations est exigible à l’encaissement (CGI, art. 269-2-c) : c’est la colonne à déclarer. La TVA facturée et non encaissée attend.</Text>
              <DataTable
                caption="TVA par mois et par taux"
                rows={months}
                rowKey={(row) => `${row.month}-${row.rate}`}
                empty={<EmptyState title={`Aucune TVA en ${year}`}>Elle naît avec les factures et devient exigible avec leur paiement.</EmptyState>}
                minWidth={720}
                columns={[
                  { header: 'Mois', cell: (row) => monthNames[row.month - 1] },
                  { header: 'Taux', align: 'right', cell: (row) => <span className="figures">{formatRate(row.rate)}</span> },
                  { header: 'Base facturée HT', align: 'right', cell: (row) => <Amount value={row.invoicedBase} /> },
                  { header: 'TVA facturée', align: 'right', cell: (row) => <Amount value={row.invoicedVat} /> },
                  { header: 'Base encaissée HT', align: 'right', cell: (row) => <Amount value={row.dueBase} /> },
                  { header: 'TVA exigible', align: 'right', cell: (row) => <Amount value={row.dueVat} fw={600} /> },
                ]}
              />
              {months.length > 0 && <Facts of={[[`TVA facturée en ${year}`, <Amount value={invoicedVat} />], [`TVA exigible en ${year}`, <Amount value={dueVat} fw={600} />]]} />}
            </Stack>
          )}
        </QueryView>
      </Panel>
    </Stack>
  );
}
