import { Table } from '@mantine/core';
import { Amount } from '@/components/Amount';
import { formatNumber, formatRate } from '@/lib/money';
import type { InvoiceDetail } from '../api/types';

/** The lines as the document has them, then VAT and total. */
export function InvoiceLines({ detail }: { detail: InvoiceDetail }) {
  const { invoice, lines, vatBreakdown } = detail;
  return (
    <Table.ScrollContainer minWidth={560}>
      <Table verticalSpacing="xs" className="data-table" aria-label="Lignes">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Désignation</Table.Th>
            <Table.Th ta="right">Quantité</Table.Th>
            <Table.Th ta="right">Prix unitaire HT</Table.Th>
            <Table.Th ta="right">TVA</Table.Th>
            <Table.Th ta="right">Montant HT</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line, index) => (
            <Table.Tr key={index}>
              <Table.Td>{line.description}</Table.Td>
              <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
                {formatNumber(line.quantity)} {line.unit}
              </Table.Td>
              <Table.Td ta="right"><Amount value={line.unitPriceExclVat} /></Table.Td>
              <Table.Td ta="right">{formatRate(line.vatRate)}</Table.Td>
              <Table.Td ta="right"><Amount value={line.exclVat} /></Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Total text="Total HT" value={invoice.exclVat} />
          {vatBreakdown.map((vat) => (
            <Total key={vat.rate} text={`TVA ${formatRate(vat.rate)}`} value={vat.vat} />
          ))}
          <Total text="Total TTC" value={invoice.inclVat} strong />
        </Table.Tfoot>
      </Table>
    </Table.ScrollContainer>
  );
}

function Total({ text, value, strong }: { text: string; value: InvoiceDetail['invoice']['inclVat']; strong?: boolean }) {
  return (
    <Table.Tr>
      <Table.Td colSpan={4} ta="right" fw={strong ? 700 : undefined}>
        {text}
      </Table.Td>
      <Table.Td ta="right">
        <Amount value={value} fw={strong ? 700 : undefined} />
      </Table.Td>
    </Table.Tr>
  );
}
