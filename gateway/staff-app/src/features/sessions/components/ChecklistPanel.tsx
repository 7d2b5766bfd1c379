import { Badge, List, Text, ThemeIcon } from '@mantine/core';
import { IconCheck, IconPointFilled } from '@tabler/icons-react';
import { Panel } from '@/components/Panel';
import { QueryView } from '@/components/QueryView';
import { RuleTag } from '@/components/RuleTag';
import { useChecklist } from '../api/readiness';

/** What a session still lacks before its first day. */
export function ChecklistPanel({ sessionId }: { sessionId: string }) {
  const checklist = useChecklist(sessionId);
  const open = checklist.data?.items.filter((item) => !item.done).length ?? 0;
  return (
    <Panel title="À préparer" aside={checklist.data && <Badge className="plain" variant="light" color={open === 0 ? 'teal' : 'orange'}>{open === 0 ? 'Tout est prêt' : `${open} point${open > 1 ? 's' : ''}`}</Badge>}>
      <QueryView query={checklist} lines={3}>
        {({ items }) => (
          <List size="sm" spacing={6} center={false}>
            {items.map((item) => (
              <List.Item
                key={item.code}
                icon={
                  <ThemeIcon size={18} radius="xl" variant="light" color={item.done ? 'teal' : 'orange'} aria-label={item.done ? 'Fait' : 'À faire'} role="img">
                    {item.done ? <IconCheck size={12} /> : <IconPointFilled size={12} />}
                  </ThemeIcon>
                }
              >
                <Text span size="sm" c={item.done ? 'dimmed' : undefined}>{item.text}</Text> {!item.done && item.rule && <RuleTag rule={item.rule} />}
              </List.Item>
            ))}
          </List>
        )}
      </QueryView>
    </Panel>
  );
}
