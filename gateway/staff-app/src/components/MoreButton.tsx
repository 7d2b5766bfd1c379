import { Button, Center } from '@mantine/core';

export interface More {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

export function MoreButton({ more }: { more: More | undefined }) {
  if (!more?.hasNextPage) return null;
  return (
    <Center mt="md">
      <Button variant="default" size="xs" loading={more.isFetchingNextPage} onClick={() => void more.fetchNextPage()}>
        Afficher la suite
      </Button>
    </Center>
  );
}
