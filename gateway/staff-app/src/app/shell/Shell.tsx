import { AppShell, Burger, Group, Image, Kbd, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { Outlet } from '@tanstack/react-router';
import { ClockControl } from '@/features/clock/components/ClockControl';
import { useLiveUpdates } from '@/lib/live';
import { Navigation } from './Navigation';
import { openPalette, Palette } from './Palette';
import classes from './Shell.module.css';
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
      <Palette />
      <AppShell.Header px="md">
        <Group h="100%" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger opened={opened} onClick={menu.toggle} hiddenFrom="md" size="sm" aria-label={opened ? 'Fermer le menu' : 'Ouvrir le menu'} aria-expanded={opened} />
            <Image src="/favicon.svg" alt="" w={26} h={26} />
            <Text fw={700} visibleFrom="xs">
              Lexom
            </Text>
          </Group>
          <UnstyledButton className={classes.search} onClick={openPalette} aria-keyshortcuts="Control+K">
            <IconSearch size={16} aria-hidden />
            <span className={classes.hint}>Rechercher ou aller à…</span>
            <Kbd size="xs" visibleFrom="sm">
              Ctrl K
            </Kbd>
          </UnstyledButton>
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
        <Outlet />
      </AppShell.Main>
    </AppShell>
  );
}
