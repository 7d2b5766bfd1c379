import { Group, Stack } from '@mantine/core';
import { Amount } from '@/components/Amount';
import { Facts } from '@/components/Facts';
import { TextLink } from '@/components/Links';
import { Panel } from '@/components/Panel';
import { QueryView } from '@/components/QueryView';
import { StatusBadge } from '@/components/StatusBadge';
import { opcos } from '@/lib/labels';
import { isZero } from '@/lib/money';
import { useFiles } from '../api/list-files';
import { fileStatuses } from '../api/types';
import { FileMonth } from './FileMonth';

/** The contract's funding files, with their month; nothing at all for a contract without one. */
export function ContractFunding({ contractId }: { contractId: string }) {
  const files = useFiles({ contractId });
  if (files.data?.length === 0) return null;
  return (
    <Panel title="Financement">
      <QueryView query={files} lines={3}>
        {(rows) => (
          <Stack>
            {rows.map((file) => (
              <Stack key={file.id} gap="xs">
                <Group justify="space-between">
                  <TextLink to="/financements/$id" params={{ id: file.id }} fw={600} size="sm">
                    {opcos[file.opco] ?? file.opco} {file.fileNumber}
                  </TextLink>
                  <StatusBadge labels={fileStatuses} code={file.status} />
                </Group>
                <FileMonth file={file} />
                <Facts
                  of={[
                    ['Accordé HT', <Amount value={file.grantedExclVat} />],
                    ['Accordé TTC', <Amount value={file.grantedInclVat} />],
                    ['Payé TTC', <Amount value={file.paidInclVat} />],
                    !isZero(file.unpaidInclVat) && ['Impayé TTC', <Amount value={file.unpaidInclVat} fw={700} />],
                  ]}
                />
              </Stack>
            ))}
          </Stack>
        )}
      </QueryView>
    </Panel>
  );
}
