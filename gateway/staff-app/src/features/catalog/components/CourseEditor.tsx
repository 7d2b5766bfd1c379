import { Alert, Button, Grid, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Panel } from '@/components/Panel';
import { ProblemAlert } from '@/components/ProblemAlert';
import type { Course } from '@/lib/api/catalog-types';
import { fieldError } from '@/lib/field-error';
import { usePublish, useSaveSheet } from '../api/courses';
import { differences, tidy } from '../sheets';
import { SheetForm } from './SheetForm';
import { SheetPreview } from './SheetPreview';

/** The next version being written, its sheet beside it as a client will read it. */
export function CourseEditor({ course, onLeave }: { course: Course; onLeave: () => void }) {
  const draft = course.versions.find((version) => version.status === 'draft');
  const current = course.versions.find((version) => version.number === course.currentVersion);
  const start = (draft ?? current)!;
  const [sheet, setSheet] = useState(start.sheet);
  const save = useSaveSheet(course.reference, draft);
  const publish = usePublish(course.reference);
  const changed = JSON.stringify(tidy(sheet)) !== JSON.stringify(tidy(start.sheet));
  const changes = current ? differences(current.sheet, tidy(sheet)) : [];
  const publication = () => publish.mutate(draft!.number, { onSuccess: onLeave });

  return (
    <Grid gap="md">
      <Grid.Col span={{ base: 12, lg: 7 }}>
        <Panel title={draft ? `Version ${draft.number}, brouillon` : 'Nouvelle version'}>
          <SheetForm sheet={sheet} onChange={(part) => setSheet({ ...sheet, ...part })} errorOf={(field) => fieldError(publish.error ?? save.error, field)} />
        </Panel>
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 5 }}>
        <Stack pos="sticky" top={70} mah="calc(100vh - 90px)" style={{ overflowY: 'auto' }}>
          <ProblemAlert error={save.error ?? publish.error} />
          {current && (
            <Alert color="gray" variant="light" p="xs">
              <Text size="sm">
                {changes.length === 0 ? `Identique à la version ${current.number} publiée.` : `Change par rapport à la version ${current.number} : ${changes.join(', ')}.`} Les propositions déjà
                faites gardent leur version.
              </Text>
            </Alert>
          )}
          <Group>
            <Button onClick={() => save.mutate(tidy(sheet))} loading={save.isPending} disabled={!changed && Boolean(draft)}>
              Enregistrer le brouillon
            </Button>
            <Button color="teal" variant="light" onClick={publication} loading={publish.isPending} disabled={!draft || changed}>
              Publier
            </Button>
            <Button variant="subtle" color="gray" onClick={onLeave}>
              Fermer
            </Button>
          </Group>
          {draft && changed && <Text size="xs" c="dimmed">Enregistrez avant de publier : c’est le brouillon enregistré qui est publié.</Text>}
          <Panel title="Aperçu">
            <SheetPreview reference={course.reference} sheet={tidy(sheet)} />
          </Panel>
        </Stack>
      </Grid.Col>
    </Grid>
  );
}
