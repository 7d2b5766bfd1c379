import { Badge, Tooltip } from '@mantine/core';

/** The rule behind a decision, as the terms of sale number it. */
export function RuleTag({ rule }: { rule: string | null | undefined }) {
  if (!rule) return null;
  return (
    <Tooltip label="Règle appliquée" openDelay={400}>
      <Badge component="span" variant="outline" color="gray" size="sm" className="plain figures">
        {rule}
      </Badge>
    </Tooltip>
  );
}
