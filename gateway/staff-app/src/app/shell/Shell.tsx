import { AppShell, Burger, Group, Image, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet } from '@tanstack/react-router';
import { ClockControl } from '@/features/clock/components/ClockControl';
import { Unhurried } from '@/components/Unhurried';
import { useLiveUpdates } from '@/lib/live';
import { Navigation } from './Navigation';
import { PaletteKey } from './PaletteKey';
import { UserMenu } from './UserMenu';

/** What stays while pages change. */
export function Shell() {
  const [opened, menu] = useDisclosure(false);
  useLiveUpdates();
  return (
    <AppShell
      header={{ height: 54 }}
      navbar={{ width: 224, breakpoint: 'md', collapsed: { mobile: !opened } }}
      padding={{ base: 'md', lg: 'xl' }}
    >
      <a className="skip-link" href="#page">
        Aller au contenu
      </a>
      <AppShell.Header px="md">
        <Group h="100%" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger opened={opened} onClick={menu.toggle} hiddenFrom="md" size="sm" aria-label={opened ? 'Fermer le menu' : 'Ouvrir le menu'} aria-expanded={opened} />
            <Image src="/favicon.svg" alt="" w={26} h={26} />
            <Text fw={700} visibleFrom="xs">
              Lexom
            </Text>
          </Group>
          <PaletteKey />
          <Group gap="xs" wrap="nowrap">
            <ClockControl />
            <UserMenu />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm">
        <Navigation onNavigate={menu.close} />
      </AppShell.Navbar>
      <AppShell.Main id="page" tabIndex={-1} style={{ outline: 'none' }}>
        <Unhurried>
          <Outlet />
        </Unhurried>
      </AppShell.Main>
    </AppShell>
  );
}
