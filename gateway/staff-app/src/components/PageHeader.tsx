import { Box, Group, Text, Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';

interface Props {
  title: string;
  /** State of what is shown. */
  badge?: ReactNode;
  subtitle?: ReactNode;
  /** Where one came from. */
  back?: ReactNode;
  actions?: ReactNode;
}

export function PageHeader({ title, badge, subtitle, back, actions }: Props) {
  useEffect(() => {
    document.title = `${title} · Lexom`;
  }, [title]);

  return (
    <Box component="header" mb="lg">
      {back && <Box mb={4}>{back}</Box>}
      <Group justify="space-between" align="flex-start" gap="md">
        <div>
          <Group gap="sm">
            <Title order={1} size="h2">
              {title}
            </Title>
            {badge}
          </Group>
          {subtitle && (
            <Text c="dimmed" component="div" mt={2}>
              {subtitle}
            </Text>
          )}
        </div>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
    </Box>
  );
}
