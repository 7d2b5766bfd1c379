import { Text } from '@mantine/core';
import { Amount } from '@/components/Amount';
import { DataTable } from '@/components/DataTable';
import { EmptyState } from '@/components/EmptyState';
import { TextLink } from '@/components/Links';
import { QueryView } from '@/components/QueryView';
import { StatusBadge } from '@/components/StatusBadge';
import { formatDay } from '@/lib/dates';
import { opcos } from '@/lib/labels';
import { useFiles, type FileFilter } from '../api/list-files';
import { fileStatuses } from '../api/types';
import { FileMonth } from './FileMonth';

export function FileTable({ filter }: { filter: FileFilter }) {
  const files = useFiles(filter);
  return (
    <QueryView query={files} lines={8}>
      {(rows) => (
        <DataTable
          caption="Dossiers de prise en charge"
          rows={rows}
          rowKey={(row) => row.id}
          more={files}
          minWidth={900}
          empty={<EmptyState title="Aucun dossier ici">Un dossier s’ouvre à l’acceptation d’une proposition qui annonce une prise en charge.</EmptyState>}
          columns={[
            {
              header: 'Dossier',
              cell: (row) => (
                <>
                  <TextLink to="/financements/$id" params={{ id: row.id }} className="row-link" fw={600}>
                    {opcos[row.opco] ?? row.opco}
                  </TextLink>
                  <Text size="xs" c="dimmed" className="figures">
                    {row.fileNumber ?? 'sans numéro'}
                  </Text>
                </>
              ),
            },
            {
              header: 'Contrat',
              cell: (row) => (
                <>
                  <span className="figures">{row.contractNumber}</span>
                  <Text size="xs" c="dimmed" className="figures">
                    {row.courseReference} · du {formatDay(row.startsOn)}
                  </Text>
                </>
              ),
            },
            { header: 'Demandé HT', align: 'right', cell: (row) => <Amount value={row.requestedExclVat} /> },
            { header: 'Accordé HT', align: 'right', cell: (row) => <Amount value={row.decidedOn ? row.grantedExclVat : null} /> },
            { header: 'Impayé TTC', align: 'right', cell: (row) => <Amount value={row.unpaidInclVat} fw={600} /> },
            { header: 'Mois de l’OPCO', width: 210, cell: (row) => <FileMonth file={row} /> },
            { header: 'État', cell: (row) => <StatusBadge labels={fileStatuses} code={row.status} /> },
          ]}
        />
      )}
    </QueryView>
  );
}
