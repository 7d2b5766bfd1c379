import { Badge } from '@mantine/core';
import { labelOf, type Label } from '@/lib/labels';

export function StatusBadge({ labels, code }: { labels: Record<string, Label>; code: string }) {
  const { text, color } = labelOf(labels, code);
  return (
    <Badge color={color} variant="light" className="plain">
      {text}
    </Badge>
  );
}
