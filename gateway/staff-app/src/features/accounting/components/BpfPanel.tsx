import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Amount } from '@/components/Amount';
import { DataTable } from '@/components/DataTable';
import { Panel } from '@/components/Panel';
import { QueryView } from '@/components/QueryView';
import { get } from '@/lib/api-client';
import type { Money } from '@/lib/money';

interface Box {
  box: string;
  label: string;
  amount: Money;
  evidence: { piece: string; on: string; label: string; amount: Money }[];
}

/** The income part of the yearly report to the prefect, box by box, with the pieces each is made of. */
export function BpfPanel({ year }: { year: number }) {
  const bpf = useQuery({ queryKey: ['bpf', year], queryFn: ({ signal }) => get<{ boxes: Box[]; total: Money }>('/staff/v1/billing/bpf', { year }, signal) });
  return (
    <Panel title={`Bilan pédagogique et financier ${year}`}>
      <QueryView query={bpf} lines={6}>
        {({ boxes, total }) => (
          <>
            <DataTable
              caption="Cases du bilan"
              rows={boxes}
              rowKey={(row) => row.box}
              empty="Aucun produit cette année-là"
              columns={[
                { header: 'Case', width: 80, cell: (row) => row.box },
                { header: 'Produits provenant', cell: (row) => row.label },
                { header: 'Pièces', align: 'right', cell: (row) => row.evidence.length },
                { header: 'Montant HT', align: 'right', cell: (row) => <Amount value={row.amount} fw={600} /> },
              ]}
            />
            <Text size="sm" ta="right" mt="xs">
              Total : <Amount value={total} fw={700} />
            </Text>
          </>
        )}
      </QueryView>
    </Panel>
  );
}
