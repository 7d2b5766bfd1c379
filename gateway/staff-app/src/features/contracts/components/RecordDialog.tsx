import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useRecord } from '../api/decide';

export interface Recording<T extends object> {
  title: string;
  note?: string;
  path: string;
  initial: T;
  fields: (value: T, change: (part: Partial<T>) => void) => ReactNode;
  toRequest?: (value: T) => object;
  verb: string;
  done: string;
}

/** Something that happened is written down; it has no price of its own. */
export function RecordDialog<T extends object>({ recording, onClose }: { recording: Recording<T>; onClose: () => void }) {
  const record = useRecord(recording.path, recording.done, onClose);
  const [value, setValue] = useState(recording.initial);
  return (
    <Modal opened onClose={onClose} title={recording.title} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          record.mutate(recording.toRequest?.(value) ?? value);
        }}
      >
        <Stack gap="sm">
          {recording.note && (
            <Text size="sm" c="dimmed">
              {recording.note}
            </Text>
          )}
          {recording.fields(value, (part) => setValue({ ...value, ...part }))}
          <ProblemAlert error={record.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Renoncer
            </Button>
            <Button type="submit" loading={record.isPending}>
              {recording.verb}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
