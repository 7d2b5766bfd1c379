import { Badge, Box, Group, Paper, Text, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './DueList.module.css';
import { QueryView } from './QueryView';

interface Props<T> {
  title: string;
  query: { data: T[] | undefined; error: unknown; isPending: boolean; refetch: () => unknown };
  rowKey: (row: T) => string;
  /** What it is about, as the link to where it is dealt with. */
  main: (row: T) => ReactNode;
  detail: (row: T) => ReactNode;
  /** When, or how much. */
  aside: (row: T) => ReactNode;
  empty: string;
  limit?: number;
  more?: ReactNode;
}

/** A part of the day's work: what needs somebody, most urgent first. */
export function DueList<T>({ title, query, rowKey, main, detail, aside, empty, limit = 6, more }: Props<T>) {
  const count = query.data?.length ?? 0;
  if (query.data && count === 0) return <Done title={title} text={empty} />;
  return (
    <Paper withBorder component="section" aria-label={title}>
      <Group justify="space-between" px="md" pt="sm" pb={6}>
        <Title order={2} size="h5">
          {title}
        </Title>
        {count > 0 && (
          <Badge variant="light" circle size="lg" className="figures">
            {count}
          </Badge>
        )}
      </Group>
      <Box px={query.data ? 0 : 'md'} pb="xs">
        <QueryView query={query} lines={2}>
          {(rows) => (
              <ul className={classes.rows}>
                {rows.slice(0, limit).map((row) => (
                  <li key={rowKey(row)} className={classes.row}>
                    <div>
                      {main(row)}
                      <Text size="xs" c="dimmed" component="div">
                        {detail(row)}
                      </Text>
                    </div>
                    <Text size="sm" component="div" ta="right">
                      {aside(row)}
                    </Text>
                  </li>
                ))}
              </ul>
          )}
        </QueryView>
        {count > limit && more && (
          <Box px="md" pt={4}>
            {more}
          </Box>
        )}
      </Box>
    </Paper>
  );
}

function Done({ title, text }: { title: string; text: string }) {
  return (
    <Paper withBorder component="section" aria-label={title} px="md" py="sm" data-empty>
      <Group gap="xs" wrap="nowrap">
        <IconCheck size={16} color="var(--mantine-color-teal-6)" aria-hidden />
        <Title order={2} size="sm">
          {title}
        </Title>
        <Text size="sm" c="dimmed">
          {text}
        </Text>
      </Group>
    </Paper>
  );
}
