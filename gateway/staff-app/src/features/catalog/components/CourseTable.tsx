import { Badge, Group } from '@mantine/core';
import { DataTable } from '@/components/DataTable';
import { EmptyState } from '@/components/EmptyState';
import { TextLink } from '@/components/Links';
import { QueryView } from '@/components/QueryView';
import { useCourses } from '@/lib/api/catalog';

export function CourseTable({ q }: { q: string | undefined }) {
  const courses = useCourses(q);
  return (
    <QueryView query={courses} lines={6}>
      {(rows) => (
        <DataTable
          caption="Formations"
          rows={rows}
          rowKey={(row) => row.id}
          empty={<EmptyState title={q ? `Aucune formation ne répond à « ${q} »` : 'Le catalogue est vide'}>Une formation naît en brouillon ; elle se vend une fois sa fiche publiée.</EmptyState>}
          columns={[
            { header: 'Référence', width: 160, cell: (row) => <TextLink to="/catalogue/$reference" params={{ reference: row.reference }} className="row-link figures" fw={600}>{row.reference}</TextLink> },
            { header: 'Intitulé', cell: (row) => row.title || 'Sans intitulé' },
            {
              header: 'Versions',
              cell: (row) => (
                <Group gap={6}>
                  {row.currentVersion != null && <Badge color="teal" variant="light" className="plain">Version {row.currentVersion} publiée</Badge>}
                  {row.draftVersion != null && <Badge color="yellow" variant="light" className="plain">Version {row.draftVersion} en brouillon</Badge>}
                </Group>
              ),
            },
          ]}
        />
      )}
    </QueryView>
  );
}
