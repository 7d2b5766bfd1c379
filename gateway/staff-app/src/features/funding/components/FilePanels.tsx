import { Text } from '@mantine/core';
import { Amount } from '@/components/Amount';
import { DataTable } from '@/components/DataTable';
import { Facts } from '@/components/Facts';
import { TextLink } from '@/components/Links';
import { Panel } from '@/components/Panel';
import { RuleTag } from '@/components/RuleTag';
import { formatDay, formatInstant, formatRange } from '@/lib/dates';
import { documentKinds } from '@/lib/labels';
import { formatRate } from '@/lib/money';
import { decisionKinds, reasons, type FileDetail, type FundingFile } from '../api/types';
import { FileMonth } from './FileMonth';

export function FileFacts({ file }: { file: FundingFile }) {
  return (
    <Panel title="Dossier">
      <Facts
        of={[
          ['Contrat', <TextLink inherit to="/contrats/$id" params={{ id: file.contractId }}>{file.contractNumber}</TextLink>],
          ['N° chez l’OPCO', file.fileNumber ?? '—'],
          ['Formation', `${file.courseReference}, ${formatRange(file.startsOn, file.endsOn)}`],
          ['Demandé le', formatDay(file.requestedOn)],
          ['Demandé HT', <Amount value={file.requestedExclVat} />],
          ['Prix HT', <Amount value={file.priceExclVat} />],
          ['Accordé HT', <Amount value={file.grantedExclVat} />],
          [`Accordé TTC (TVA ${formatRate(file.vatRate)})`, <Amount value={file.grantedInclVat} fw={700} />],
          ['Subrogation', file.subrogation ? 'Oui, l’OPCO paie LEXOM' : 'Non'],
          ['Payé TTC', <Amount value={file.paidInclVat} />],
          ['Impayé TTC', <Amount value={file.unpaidInclVat} fw={700} />],
          file.lapsedOn && ['Échu le', <>{formatDay(file.lapsedOn)} <RuleTag rule="CGV-3.3-d" /></>],
          file.closedOn && ['Clos le', formatDay(file.closedOn)],
        ]}
      />
    </Panel>
  );
}

export function MonthPanel({ file }: { file: FundingFile }) {
  return (
    <Panel title="Le mois de l’OPCO" aside={<RuleTag rule="CGV-3.3-d" />}>
      <FileMonth file={file} />
      <Text size="sm" c="dimmed" mt="xs">
        Ce que l’OPCO n’a pas payé à la fin du mois est facturé au client, et la facture de l’OPCO est créditée d’autant.
      </Text>
    </Panel>
  );
}

export function Decisions({ detail }: { detail: FileDetail }) {
  return (
    <Panel title="Décisions">
      <DataTable
        caption="Décisions"
        rows={detail.decisions}
        rowKey={(row) => row.id}
        empty="L’OPCO n’a pas encore décidé"
        minWidth={520}
        columns={[
          { header: 'Décision', cell: (row) => <strong>{decisionKinds[row.decision] ?? row.decision}</strong> },
          { header: 'Du', cell: (row) => <span className="figures">{formatDay(row.decidedOn)}</span> },
          { header: 'Accordé HT', align: 'right', cell: (row) => <Amount value={row.decision === 'rejected' || row.decision === 'revoked' ? null : row.grantedExclVat} /> },
          { header: 'Motif', cell: (row) => (row.reason ? (reasons[row.reason] ?? row.reason) : '—') },
          { header: 'Reçue', cell: (row) => <span className="figures">{formatInstant(row.receivedAt)} · {row.messageId ? 'message signé' : 'courrier'}</span> },
        ]}
      />
    </Panel>
  );
}

export function OpcoMoney({ detail }: { detail: FileDetail }) {
  return (
    <Panel title="Factures et paiements">
      <DataTable
        caption="Factures à l’OPCO"
        rows={detail.invoices}
        rowKey={(row) => row.invoiceId}
        empty="Aucune facture à l’OPCO"
        minWidth={420}
        columns={[
          { header: 'Facture', cell: (row) => <TextLink to="/factures/$id" params={{ id: row.invoiceId }} className="row-link figures" fw={600}>{row.number}</TextLink> },
          { header: 'Nature', cell: (row) => documentKinds[row.kind] ?? row.kind },
          { header: 'Émise le', cell: (row) => <span className="figures">{formatDay(row.issuedOn)}</span> },
          { header: 'Total TTC', align: 'right', cell: (row) => <Amount value={row.amountInclVat} /> },
        ]}
      />
      {detail.payments.length > 0 && (
        <DataTable
          caption="Paiements de l’OPCO"
          rows={detail.payments}
          rowKey={(row) => row.id}
          empty=""
          minWidth={420}
          columns={[
            { header: 'Paiement', cell: (row) => row.reference },
            { header: 'Payé le', cell: (row) => <span className="figures">{formatDay(row.paidOn)}</span> },
            { header: 'Annoncé', cell: (row) => <span className="figures">{formatInstant(row.receivedAt)}</span> },
            { header: 'Montant TTC', align: 'right', cell: (row) => <Amount value={row.amountInclVat} /> },
          ]}
        />
      )}
    </Panel>
  );
}
