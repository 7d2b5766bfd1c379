import { Group, Progress, Text } from '@mantine/core';

/** Seats never exceed the capacity; who comes later waits (CAT-3). */
export function SeatsBar({ capacity, taken, waiting }: { capacity: number; taken: number; waiting: number }) {
  return (
    <div>
      <Progress value={(taken / Math.max(1, capacity)) * 100} size="sm" color={taken >= capacity ? 'orange' : undefined} aria-hidden />
      <Group gap={8} mt={2}>
        <Text size="xs" c="dimmed" className="figures">
          {taken} sur {capacity}
        </Text>
        {waiting > 0 && (
          <Text size="xs" fw={600} c="var(--lexom-soon)">
            {waiting} en attente
          </Text>
        )}
      </Group>
    </div>
  );
}
