import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Panel } from '@/components/Panel';
import { ProblemAlert } from '@/components/ProblemAlert';
import { QueryView } from '@/components/QueryView';
import { useSaveFile } from '@/lib/save-file';
import { useAttendance } from '../api/get-attendance';
import { attestations, certificatesPath, useSessionCertificates } from '../api/readiness';

/** ORD-1: the certificates of everybody, made one after the other once the session is completed, printed in one go. */
export function SessionCertificates({ sessionId }: { sessionId: string }) {
  const attendance = useAttendance(sessionId);
  const expected = (attendance.data?.participants ?? []).filter((row) => row.halfDays.some((half) => half.present)).length;
  const certificates = useSessionCertificates(sessionId, expected);
  return (
    <Panel title="Attestations et certificats">
      <QueryView query={certificates} lines={2}>
        {({ items }) => {
          const made = attestations(items);
          return (
            <Stack gap="xs">
              <Progress value={expected === 0 ? 100 : (made / expected) * 100} color={made < expected ? 'orange' : 'teal'} animated={made < expected} aria-label="Attestations établies" />
              <Text size="sm" c="dimmed" aria-live="polite">
                {expected === 0 ? 'Aucun stagiaire présent : rien à attester.' : `${made} attestation${made > 1 ? 's' : ''} sur ${expected} établie${made > 1 ? 's' : ''}.`}
              </Text>
              {items.length > 0 && (
                <Group gap="xs">
                  <AllAs kind="attestation" text="Attestations" sessionId={sessionId} />
                  <AllAs kind="realisation" text="Certificats de réalisation" sessionId={sessionId} />
                </Group>
              )}
            </Stack>
          );
        }}
      </QueryView>
    </Panel>
  );
}

function AllAs({ sessionId, kind, text }: { sessionId: string; kind: string; text: string }) {
  const save = useSaveFile(`${certificatesPath(sessionId)}?kind=${kind}`, 'application/pdf');
  return (
    <>
      <Button size="xs" variant="default" leftSection={<IconDownload size={14} />} loading={save.isPending} onClick={() => save.mutate()}>
        {text}
      </Button>
      <ProblemAlert error={save.error} />
    </>
  );
}
