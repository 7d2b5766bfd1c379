import { Avatar, Button, Menu, Text, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconChevronDown, IconKey, IconLogout, IconMoon, IconPrinter, IconSpacingVertical, IconSun, IconUser } from '@tabler/icons-react';
import { signOut, useMe } from '@/lib/session';
import { roleNames } from '@/lib/labels';
import { useDensity } from './density';

export function UserMenu() {
  const me = useMe();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  const { dense, toggle } = useDensity();
  return (
    <Menu position="bottom-end" width={250} shadow="md">
      <Menu.Target>
        <Button variant="subtle" color="gray" px={6} rightSection={<IconChevronDown size={14} />} aria-label={`Compte de ${me.name}`}>
          <Avatar size={28} color="lexom" variant="filled">
            <IconUser size={18} aria-hidden />
          </Avatar>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={600} c="var(--mantine-color-text)">
            {me.name}
          </Text>
          {me.roles.map((role) => roleNames[role] ?? role).join(', ')}
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item leftSection={<IconSpacingVertical size={16} />} onClick={toggle}>
          {dense ? 'Affichage confortable' : 'Affichage dense'}
        </Menu.Item>
        <Menu.Item leftSection={dark ? <IconSun size={16} /> : <IconMoon size={16} />} onClick={() => setColorScheme(dark ? 'light' : 'dark')}>
          {dark ? 'Thème clair' : 'Thème sombre'}
        </Menu.Item>
        <Menu.Item leftSection={<IconPrinter size={16} />} onClick={() => window.print()}>
          Imprimer cette page
        </Menu.Item>
        <Menu.Divider />
        {me.passwordPage && (
          <Menu.Item component="a" href={me.passwordPage} leftSection={<IconKey size={16} />}>
            Changer de mot de passe
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut()}>
          Se déconnecter
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
