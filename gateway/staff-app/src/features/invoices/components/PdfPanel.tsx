import { Button, Group } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Panel } from '@/components/Panel';
import { ProblemAlert } from '@/components/ProblemAlert';
import { QueryView } from '@/components/QueryView';
import { getFile } from '@/lib/api-client';
import { useSaveFile } from '@/lib/save-file';
import classes from './PdfPanel.module.css';

/** BIL-6: the document as the client has it, beside its data. It never changes: it is read once. */
export function PdfPanel({ invoiceId, number }: { invoiceId: string; number: string }) {
  const path = `/staff/v1/billing/invoices/${invoiceId}`;
  const xml = useSaveFile(path, 'application/xml');
  const pdf = useSaveFile(path, 'application/pdf');
  const shown = useQuery({
    queryKey: ['invoice-pdf', invoiceId],
    staleTime: Infinity,
    refetchInterval: false,
    gcTime: 0,
    queryFn: async ({ signal }) => URL.createObjectURL((await getFile(path, 'application/pdf', signal)).blob),
  });
  const url = shown.data;
  useEffect(() => () => void (url && URL.revokeObjectURL(url)), [url]);
  return (
    <Panel
      title="Document"
      aside={
        <Group gap="xs">
          <Button size="xs" variant="default" leftSection={<IconDownload size={14} />} loading={pdf.isPending} onClick={() => pdf.mutate()}>PDF</Button>
          <Button size="xs" variant="default" leftSection={<IconDownload size={14} />} loading={xml.isPending} onClick={() => xml.mutate()}>Factur-X (XML)</Button>
        </Group>
      }
    >
      <ProblemAlert error={pdf.error ?? xml.error} />
      <QueryView query={shown} lines={12}>{(source) => <iframe className={classes.page} src={source} title={`Document ${number}`} />}</QueryView>
    </Panel>
  );
}
