import { Anchor, Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { Panel } from '@/components/Panel';
import { ProblemAlert } from '@/components/ProblemAlert';
import { formatInstant } from '@/lib/dates';
import { useCan } from '@/lib/session';
import { useUploadDocument } from '../api/upload-document';
import { documentNames, type DocumentKind, type ProposalView } from '../api/types';

/** The papers that came back, kept as they came. */
export function DocumentsPanel({ proposal }: { proposal: ProposalView }) {
  const upload = useUploadDocument(proposal.id);
  const mayUpload = useCan('sales');
  const kinds = Object.keys(documentNames) as DocumentKind[];
  // After acceptance only the OPCO's attestation may still come.
  const open = (kind: DocumentKind) => proposal.status === 'issued' || (proposal.status === 'accepted' && kind === 'funding-attestation');
  return (
    <Panel title="Documents">
      <Stack gap="sm">
        {kinds
          .filter((kind) => kind !== 'funding-attestation' || proposal.funding.length > 0)
          .map((kind) => {
            const received = proposal.documents.filter((document) => document.kind === kind);
            return (
              <Group key={kind} justify="space-between" wrap="nowrap" align="flex-start">
                <div>
                  <Text size="sm">{documentNames[kind]}</Text>
                  {received.length === 0 && (
                    <Text size="xs" c="dimmed">
                      Pas encore reçu
                    </Text>
                  )}
                  {received.map((document) => (
                    <Anchor key={document.id} size="xs" display="block" href={`/staff/v1/ordering/proposals/${proposal.id}/documents/${document.id}`}>
                      PDF de {Math.max(1, Math.round(document.size / 1024))} ko, reçu le {formatInstant(document.uploadedAt)}
                    </Anchor>
                  ))}
                </div>
                {mayUpload && open(kind) && (
                  <FileButton accept="application/pdf" onChange={(file) => file && upload.mutate({ kind, file })}>
                    {(props) => (
                      <Button {...props} size="xs" variant="default" leftSection={<IconUpload size={14} />} loading={upload.isPending && upload.variables.kind === kind}>
                        Déposer
                      </Button>
                    )}
                  </FileButton>
                )}
              </Group>
            );
          })}
        <ProblemAlert error={upload.error} />
      </Stack>
    </Panel>
  );
}
