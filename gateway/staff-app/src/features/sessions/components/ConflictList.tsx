import { Alert, List } from '@mantine/core';
import { TextLink } from '@/components/Links';
import { RuleTag } from '@/components/RuleTag';
import { formatShortDay } from '@/lib/dates';
import { periods } from '@/lib/labels';
import type { Conflict } from '../planning';

/** Who or what would be in two places at once. */
export function ConflictList({ conflicts }: { conflicts: Conflict[] }) {
  if (conflicts.length === 0) return null;
  return (
    <Alert color="red" variant="light" title="Déjà pris" p="sm">
      <List size="sm" spacing={4}>
        {conflicts.map(({ session, about, slots }) => (
          <List.Item key={session.id + about}>
            {about === 'trainer' ? session.trainer.name : session.room?.name} :{' '}
            <TextLink inherit to="/sessions/$id" params={{ id: session.id }}>
              {session.courseReference}
            </TextLink>
            , {slots.map((slot) => `${formatShortDay(slot.day)} ${periods[slot.period]?.toLowerCase()}`).join(', ')} <RuleTag rule="CAT-4" />
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
