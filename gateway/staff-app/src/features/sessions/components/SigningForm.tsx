import { Button, Checkbox, Modal, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { ProblemAlert } from '@/components/ProblemAlert';
import type { HalfDay } from '@/lib/api/catalog-types';
import { formatLongDay } from '@/lib/dates';
import { periods } from '@/lib/labels';
import { useSignAttendance, type Signature } from '../api/sign-attendance';
import type { AttendanceSheet } from '../api/types';

interface Props {
  sheet: AttendanceSheet;
  halfDay: HalfDay;
  onClose: () => void;
}

const same = (a: HalfDay, b: HalfDay): boolean => a.day === b.day && a.period === b.period;

/** The sheet of one half-day as it was signed on paper. Signatures are added, never taken back. */
export function SigningForm({ sheet, halfDay, onClose }: Props) {
  const sign = useSignAttendance(sheet.sessionId, onClose);
  const present = sheet.participants.filter((row) => !row.suspended);
  const [signatures, setSignatures] = useState<Signature[]>(() =>
    present.map((row) => ({ participantId: row.participantId, participant: true, trainer: true })),
  );
  const set = (id: string, part: Partial<Signature>) =>
    setSignatures(signatures.map((signature) => (signature.participantId === id ? { ...signature, ...part } : signature)));

  return (
    <Modal opened onClose={onClose} title={`Émargement du ${formatLongDay(halfDay.day)}, ${periods[halfDay.period]?.toLowerCase()}`} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          sign.mutate({ halfDay, signatures: signatures.filter((signature) => signature.participant || signature.trainer) });
        }}
      >
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            Décochez ce qui n’est pas signé. Une signature enregistrée ne se retire plus.
          </Text>
          <Table verticalSpacing="xs" className="data-table" aria-label="Signatures">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Stagiaire</Table.Th>
                <Table.Th ta="center">Signé par le stagiaire</Table.Th>
                <Table.Th ta="center">Signé par le formateur</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {present.map((row) => {
                const given = signatures.find((signature) => signature.participantId === row.participantId);
                const before = row.halfDays.find((half) => same(half, halfDay));
                const name = `${row.firstName} ${row.lastName}`;
                return (
                  <Table.Tr key={row.participantId}>
                    <Table.Td>{name}</Table.Td>
                    <Table.Td>
                      <Checkbox
                        aria-label={`${name}, signature du stagiaire`}
                        styles={{ body: { justifyContent: 'center' } }}
                        checked={given?.participant ?? false}
                        disabled={before?.participantSignedAt != null}
                        onChange={(event) => set(row.participantId, { participant: event.currentTarget.checked })}
                      />
                    </Table.Td>
                    <Table.Td>
                      <Checkbox
                        aria-label={`${name}, signature du formateur`}
                        styles={{ body: { justifyContent: 'center' } }}
                        checked={given?.trainer ?? false}
                        disabled={before?.trainerSignedAt != null}
                        onChange={(event) => set(row.participantId, { trainer: event.currentTarget.checked })}
                      />
                    </Table.Td>
                  </Table.Tr>
                );
              })}
            </Table.Tbody>
          </Table>
          <ProblemAlert error={sign.error} />
          <Button type="submit" loading={sign.isPending}>
            Enregistrer l’émargement
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
