import { Button, type ButtonProps } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useSaveFileAloud } from '@/lib/save-file';

interface Props extends ButtonProps {
  path: string;
  accept?: string;
}

/** A file the services make, behind a button: saved under the name they give it. */
export function SaveButton({ path, accept = '*/*', ...button }: Props) {
  const { mutate, isPending } = useSaveFileAloud(path, accept);
  return <Button variant="default" leftSection={<IconDownload size={16} />} loading={isPending} onClick={() => mutate()} {...button} />;
}
