import { Group, List, Text, ThemeIcon } from '@mantine/core';
import { IconCheck, IconPointFilled } from '@tabler/icons-react';
import { RuleTag } from '@/components/RuleTag';
import type { ChecklistItem } from '../api/types';

/** Everything the next step lacks, each with the rule that asks for it. */
export function Checklist({ items, complete }: { items: ChecklistItem[]; complete: string }) {
  if (items.length === 0) {
    return (
      <Group gap="xs">
        <ThemeIcon size="sm" radius="xl" color="teal" aria-hidden>
          <IconCheck size={13} />
        </ThemeIcon>
        <Text size="sm">{complete}</Text>
      </Group>
    );
  }

  return (
    <List size="sm" spacing={6} icon={<IconPointFilled size={14} color="var(--lexom-soon)" />}>
      {items.map((item, index) => (
        <List.Item key={index}>
          {item.message} <RuleTag rule={item.code} />
        </List.Item>
      ))}
    </List>
  );
}
