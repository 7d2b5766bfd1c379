import { Alert, Stack, Text } from '@mantine/core';
import { DataTable } from '@/components/DataTable';
import { Panel } from '@/components/Panel';
import { QueryView } from '@/components/QueryView';
import { services } from '@/lib/labels';
import { useRegister, type Processing } from '../api/records';

/** CGV-5.5-a, GDPR art. 30: made from the labels each service puts on its own fields. */
export function RegisterView() {
  const register = useRegister();
  return (
    <QueryView query={register} lines={8}>
      {({ controller, contact, missingServices = [], processings }) => (
        <Stack>
          <Text size="sm" c="dimmed">
            Responsable du traitement : {controller}. Contact : {contact}. Ce registre se lit dans les services eux-mêmes : chaque donnée y porte sa finalité, sa base légale et sa durée.
          </Text>
          {missingServices.length > 0 && (
            <Alert color="orange" variant="light" p="xs">
              N’ont pas encore répondu : {missingServices.map((service) => services[service] ?? service).join(', ')}.
            </Alert>
          )}
          {byService(processings).map(([label, rows]) => (
            <Panel key={label} title={label}>
              <DataTable
                caption={`Traitements : ${label}`}
                rows={rows}
                rowKey={(row) => row.field + row.category}
                empty=""
                columns={[
                  { header: 'Donnée', cell: (row) => row.category },
                  { header: 'Champ', cell: (row) => <Text size="xs" c="dimmed" ff="monospace">{row.field}</Text> },
                  { header: 'Finalité', cell: (row) => row.purpose ?? '—' },
                  { header: 'Base légale', cell: (row) => row.ground ?? '—' },
                  { header: 'Conservation', cell: (row) => row.retention ?? '—' },
                ]}
              />
            </Panel>
          ))}
        </Stack>
      )}
    </QueryView>
  );
}

function byService(rows: Processing[]): [label: string, rows: Processing[]][] {
  const groups = new Map<string, Processing[]>();
  for (const row of rows) groups.set(row.serviceLabel, [...(groups.get(row.serviceLabel) ?? []), row]);
  return [...groups];
}
