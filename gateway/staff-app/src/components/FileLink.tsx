import { Anchor, type AnchorProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSaveFileAloud } from '@/lib/save-file';

interface Props extends AnchorProps {
  path: string;
  accept?: string;
  children: ReactNode;
}

/** A file behind a word: asked for as a PDF, unless said otherwise, and saved under the name the service gives it. */
export function FileLink({ path, accept = 'application/pdf', children, ...anchor }: Props) {
  const { mutate, isPending } = useSaveFileAloud(path, accept);
  return (
    <Anchor component="button" type="button" aria-busy={isPending || undefined} onClick={() => mutate()} {...anchor}>
      {children}
    </Anchor>
  );
}
