import { Group, Paper, Stack, Table, Text, TextInput } from '@mantine/core';
import { Fragment } from 'react';
import { Amount } from '@/components/Amount';
import { EmptyState } from '@/components/EmptyState';
import { TextLink } from '@/components/Links';
import { MoreButton } from '@/components/MoreButton';
import { Panel } from '@/components/Panel';
import { QueryView } from '@/components/QueryView';
import { formatDay } from '@/lib/dates';
import { isZero, type Money } from '@/lib/money';
import { useJournal, type Balance, type Entry, type JournalFilter } from '../api/books';

interface Props {
  filter: JournalFilter;
  onFilter: (part: JournalFilter) => void;
}

const Side = ({ value }: { value: Money }) => (isZero(value) ? null : <Amount value={value} />);

/** BIL-5: double entry, append-only; the balances beside it are those of the whole selection. */
export function JournalView({ filter, onFilter }: Props) {
  const journal = useJournal(filter);
  return (
    <Stack>
      <Group align="flex-end">
        <TextInput type="date" label="Du" value={filter.from ?? ''} onChange={(event) => onFilter({ from: event.currentTarget.value || undefined })} />
        <TextInput type="date" label="Au" value={filter.to ?? ''} onChange={(event) => onFilter({ to: event.currentTarget.value || undefined })} />
        <TextInput label="Compte" placeholder="411, 706…" w={120} value={filter.account ?? ''} onChange={(event) => onFilter({ account: event.currentTarget.value.trim() || undefined })} />
      </Group>
      <QueryView query={journal} lines={10}>
        {({ entries, balances, debit, credit, balanced }) =>
          entries.length === 0 ? (
            <Paper withBorder><EmptyState title="Aucune écriture">Les écritures naissent avec les factures, les avoirs et les paiements.</EmptyState></Paper>
          ) : (
            <Stack>
              <Panel title="Soldes de la sélection" aside={<Text size="sm">Débit <Amount value={debit} fw={600} /> · crédit <Amount value={credit} fw={600} />{balanced ? ' · équilibré' : ' · déséquilibré'}</Text>}>
                <Balances rows={balances} />
              </Panel>
              <Panel title="Écritures">
                <Table.ScrollContainer minWidth={760}>
                  <Entries rows={entries} />
                </Table.ScrollContainer>
                <MoreButton more={journal} />
              </Panel>
            </Stack>
          )
        }
      </QueryView>
    </Stack>
  );
}

function Entries({ rows }: { rows: Entry[] }) {
  return (
    <Table verticalSpacing={4} className="data-table" aria-label="Écritures">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Date</Table.Th><Table.Th>Journal</Table.Th><Table.Th>Pièce</Table.Th><Table.Th>Compte</Table.Th><Table.Th>Libellé</Table.Th><Table.Th ta="right">Débit</Table.Th><Table.Th ta="right">Crédit</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((entry) => (
          <Fragment key={entry.id}>
            {entry.lines.map((line, index) => (
              <Table.Tr key={index} style={index > 0 ? { borderTop: 'none' } : undefined}>
                <Table.Td className="figures one-line">{index === 0 && formatDay(entry.on)}</Table.Td>
                <Table.Td>{index === 0 && entry.journal}</Table.Td>
                <Table.Td className="figures one-line">{index === 0 && (entry.contractId ? <TextLink inherit to="/contrats/$id" params={{ id: entry.contractId }}>{entry.piece}</TextLink> : entry.piece)}</Table.Td>
                <Table.Td className="figures one-line" title={line.label}>{line.account}{line.auxiliary && <Text span size="xs" c="dimmed"> {line.auxiliary.slice(0, 8)}</Text>}</Table.Td>
                <Table.Td>{index === 0 ? entry.label : <Text size="sm" c="dimmed">{line.label}</Text>}</Table.Td>
                <Table.Td ta="right"><Side value={line.debit} /></Table.Td>
                <Table.Td ta="right"><Side value={line.credit} /></Table.Td>
              </Table.Tr>
            ))}
          </Fragment>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Balances({ rows }: { rows: Balance[] }) {
  return (
    <Table verticalSpacing={4} className="data-table" aria-label="Soldes par compte">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Compte</Table.Th><Table.Th>Intitulé</Table.Th><Table.Th ta="right">Débit</Table.Th><Table.Th ta="right">Crédit</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.account}>
            <Table.Td className="figures">{row.account}</Table.Td>
            <Table.Td>{row.label}</Table.Td>
            <Table.Td ta="right"><Side value={row.debit} /></Table.Td>
            <Table.Td ta="right"><Side value={row.credit} /></Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
