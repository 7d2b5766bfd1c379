import { Button, Center, Image, Paper, Stack, Text, Title } from '@mantine/core';
import { signInUrl } from '@/lib/session';

/** Nobody is signed in, or no longer: the address stays, so that one comes back to the same page. */
export function SignIn() {
  return (
    <Center mih="100vh" p="md" component="main">
      <Paper withBorder p="xl" w={380} maw="100%">
        <Stack align="center" gap="md">
          <Image src="/favicon.svg" alt="" w={48} h={48} />
          <div>
            <Title order={1} size="h3" ta="center">
              Lexom
            </Title>
            <Text c="dimmed" ta="center" size="sm">
              Espace du personnel
            </Text>
          </div>
          <Button component="a" href={signInUrl()} fullWidth size="md" autoFocus>
            Se connecter
          </Button>
          <Text size="xs" c="dimmed" ta="center">
            Après la connexion, vous revenez à cette page.
          </Text>
        </Stack>
      </Paper>
    </Center>
  );
}
