import { Stack } from '@mantine/core';
import { PageHeader } from '@/components/PageHeader';
import { RoomPanel } from '@/features/catalog/components/RoomPanel';
import { TrainerPanel } from '@/features/catalog/components/TrainerPanel';

export function ResourcesPage() {
  return (
    <>
      <PageHeader title="Formateurs et salles" subtitle="Ni l’un ni l’autre n’est jamais pris deux fois à la même demi-journée." />
      <Stack>
        <TrainerPanel />
        <RoomPanel />
      </Stack>
    </>
  );
}
