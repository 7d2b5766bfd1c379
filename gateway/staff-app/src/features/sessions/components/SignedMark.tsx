import { Text, Tooltip } from '@mantine/core';
import { IconCheck, IconChecks } from '@tabler/icons-react';
import { formatInstant } from '@/lib/dates';
import { absences, type SignedHalfDay } from '../api/types';

/** Both signatures make a presence; one alone is waiting for the other. */
export function SignedMark({ half }: { half: SignedHalfDay }) {
  if (half.present) {
    return (
      <Tooltip label={`Stagiaire : ${formatInstant(half.participantSignedAt)}, formateur : ${formatInstant(half.trainerSignedAt)}`}>
        <IconChecks size={20} color="var(--mantine-color-teal-6)" aria-label="Présent, signé par le stagiaire et le formateur" />
      </Tooltip>
    );
  }

  if (half.participantSignedAt || half.trainerSignedAt) {
    const missing = half.participantSignedAt ? 'formateur' : 'stagiaire';
    return (
      <Tooltip label={`Signature du ${missing} attendue`}>
        <IconCheck size={20} color="var(--lexom-soon)" aria-label={`Signature du ${missing} attendue`} />
      </Tooltip>
    );
  }

  if (half.absence) return <Text span size="sm" c="dimmed">{absences[half.absence]}</Text>;

  return (
    <Text span c="dimmed" aria-label="Pas de signature">
      –
    </Text>
  );
}
