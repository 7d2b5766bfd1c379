import { NavLink } from '@mantine/core';
import { createLink, useRouterState } from '@tanstack/react-router';
import { useMe } from '@/lib/session';
import { placesFor } from '../navigation';

const Entry = createLink(NavLink<'a'>);

export function Navigation({ onNavigate }: { onNavigate: () => void }) {
  const me = useMe();
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (
    <nav aria-label="Rubriques">
      {placesFor(me).map(({ to, text, icon: Icon }) => {
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
            mb={2}
          />
        );
      })}
    </nav>
  );
}
