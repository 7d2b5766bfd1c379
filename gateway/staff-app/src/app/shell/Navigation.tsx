import { NavLink, ScrollArea, Text } from '@mantine/core';
import { createLink, useRouterState } from '@tanstack/react-router';
import { useMe } from '@/lib/session';
import { groupsFor } from '../navigation';

const Entry = createLink(NavLink<'a'>);

export function Navigation({ onNavigate }: { onNavigate: () => void }) {
  const me = useMe();
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (
    <ScrollArea h="100%" type="auto" component="nav" aria-label="Rubriques">
      {groupsFor(me).map(([heading, places]) => (
        <div key={heading}>
          {heading && (
            <Text size="xs" fw={600} c="dimmed" px="xs" pt="sm" pb={4}>
              {heading}
            </Text>
          )}
          {places.map(({ to, text, icon: Icon }) => {
            const here = to === '/' ? path === '/' : path.startsWith(to);
            return (
              <Entry
                key={to}
                to={to}
                label={text}
                leftSection={<Icon size={18} stroke={1.7} aria-hidden />}
                active={here}
                aria-current={here ? 'page' : undefined}
                onClick={onNavigate}
                style={{ borderRadius: 'var(--mantine-radius-sm)' }}
                py={7}
                mb={2}
              />
            );
          })}
        </div>
      ))}
    </ScrollArea>
  );
}
