import { Anchor, type AnchorProps } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, type ReactNode } from 'react';
import { toProblem } from '@/lib/problem';
import { useSaveFile } from '@/lib/save-file';

interface Props extends AnchorProps {
  path: string;
  accept?: string;
  children: ReactNode;
}

/** A file behind a word: asked for as a PDF, unless said otherwise, and saved under the name the service gives it. */
export function FileLink({ path, accept = 'application/pdf', children, ...anchor }: Props) {
  const { mutate, error, isPending } = useSaveFile(path, accept);
  useEffect(() => {
    if (error) notifications.show({ title: 'Le fichier n’est pas venu', message: toProblem(error).message, color: 'red' });
  }, [error]);
  return (
    <Anchor component="button" type="button" aria-busy={isPending || undefined} onClick={() => mutate()} {...anchor}>
      {children}
    </Anchor>
  );
}
