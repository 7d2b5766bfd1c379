import { ActionIcon, Button, Group, Paper, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { FilterBar } from '@/components/FilterBar';
import { PageHeader } from '@/components/PageHeader';
import { Calendar, type Grouping } from '@/features/sessions/components/Calendar';
import { NewSessionDialog } from '@/features/sessions/components/PlanDialogs';
import { SessionTable } from '@/features/sessions/components/SessionTable';
import { useToday } from '@/lib/clock';
import { addDays, addMonths, firstOfMonth, formatMonth, formatRange, mondayOf } from '@/lib/dates';
import { useCan } from '@/lib/session';

const route = getRouteApi('/sessions');
const groupings: [Grouping, string][] = [['all', 'Toutes'], ['trainer', 'Par formateur'], ['room', 'Par salle']];

export function SessionsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const manages = useCan('training-manager');
  const today = useToday();
  const view = search.vue ?? 'mois';
  const day = search.jour ?? today;
  const set = (part: Partial<typeof search>) => void navigate({ search: { ...search, ...part }, replace: true });
  const turn = (direction: 1 | -1) => set({ jour: view === 'semaine' ? addDays(day, 7 * direction) : addMonths(firstOfMonth(day), direction) });
  return (
    <>
      <PageHeader title="Sessions" actions={manages && <Button onClick={() => set({ nouvelle: '1' })}>Programmer une session</Button>} />
      <Stack>
        <Group justify="space-between">
          <Group>
            <SegmentedControl aria-label="Vue" data={[{ value: 'mois', label: 'Mois' }, { value: 'semaine', label: 'Semaine' }, { value: 'liste', label: 'Liste' }]} value={view} onChange={(vue) => set({ vue })} />
            {view === 'liste' ? (
              <FilterBar label="État" value={search.statut} onChange={(statut) => set({ statut })} options={[['', 'Toutes'], ['scheduled', 'Programmées'], ['completed', 'Réalisées'], ['cancelled-by-lexom', 'Annulées']]} />
            ) : (
              <SegmentedControl aria-label="Regrouper" data={groupings.map(([value, label]) => ({ value, label }))} value={search.par ?? 'all'} onChange={(par) => set({ par })} />
            )}
          </Group>
          {view !== 'liste' && (
            <Group gap="xs">
              <ActionIcon variant="default" size="lg" aria-label={view === 'semaine' ? 'Semaine précédente' : 'Mois précédent'} onClick={() => turn(-1)}><IconChevronLeft size={18} /></ActionIcon>
              <Text fw={600} miw={190} ta="center" aria-live="polite">
                {view === 'semaine' ? formatRange(mondayOf(day), addDays(mondayOf(day), 6)) : formatMonth(day)}
              </Text>
              <ActionIcon variant="default" size="lg" aria-label={view === 'semaine' ? 'Semaine suivante' : 'Mois suivant'} onClick={() => turn(1)}><IconChevronRight size={18} /></ActionIcon>
              <Button variant="default" onClick={() => set({ jour: undefined })}>Aujourd’hui</Button>
            </Group>
          )}
        </Group>
        <Paper withBorder p="xs">
          {view === 'liste' ? <SessionTable status={search.statut} /> : <Calendar day={day} span={view === 'semaine' ? 'week' : 'month'} by={(search.par as Grouping | undefined) ?? 'all'} />}
        </Paper>
      </Stack>
      {search.nouvelle && (
        <NewSessionDialog
          reference={search.formation}
          onClose={() => set({ nouvelle: undefined, formation: undefined })}
          onDone={(session) => void navigate({ to: '/sessions/$id', params: { id: session.id } })}
        />
      )}
    </>
  );
}
