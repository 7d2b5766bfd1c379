import { Text } from '@mantine/core';

/** The number says which of several people of one name is meant; it is all there is of somebody erased or known to no service that names people. */
export function PersonName({ id, name }: { id: string; name: string | undefined }) {
  const number = `n° ${id.slice(-6)}`;
  if (!name) return <Text span size="sm" className="figures">{number}</Text>;
  return (
    <Text span size="sm">
      {name} <Text span size="xs" c="dimmed" className="figures">{number}</Text>
    </Text>
  );
}
