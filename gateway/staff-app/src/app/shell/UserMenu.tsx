import { Avatar, Button, Menu, Text } from '@mantine/core';
import { IconChevronDown, IconLogout } from '@tabler/icons-react';
import { signOut, useMe, type Role } from '@/lib/session';

const roleNames: Record<Role, string> = {
  sales: 'Commercial',
  'training-manager': 'Responsable de formation',
  accountant: 'Comptabilité',
  dpo: 'Protection des données',
  administrator: 'Administration',
};

export function UserMenu() {
  const me = useMe();
  return (
    <Menu position="bottom-end" width={240} shadow="md">
      <Menu.Target>
        <Button variant="subtle" color="gray" px={6} rightSection={<IconChevronDown size={14} />} aria-label={`Compte de ${me.name}`}>
          <Avatar name={me.name} size={28} color="initials" />
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
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut()}>
          Se déconnecter
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
