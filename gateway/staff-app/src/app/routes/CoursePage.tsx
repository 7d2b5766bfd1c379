import { Badge, Button, Grid, Group, NativeSelect, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { ButtonLink, TextLink } from '@/components/Links';
import { PageHeader } from '@/components/PageHeader';
import { Panel } from '@/components/Panel';
import { QueryView } from '@/components/QueryView';
import { CourseEditor } from '@/features/catalog/components/CourseEditor';
import { SheetPreview } from '@/features/catalog/components/SheetPreview';
import { CourseSessions } from '@/features/sessions/components/CourseSessions';
import { useCourse } from '@/lib/api/catalog';
import type { Course } from '@/lib/api/catalog-types';
import { formatInstant } from '@/lib/dates';
import { useCan } from '@/lib/session';

const route = getRouteApi('/catalogue/$reference');

export function CoursePage() {
  const { reference } = route.useParams();
  const course = useCourse(reference);
  return <QueryView query={course}>{(found) => <CourseView course={found} />}</QueryView>;
}

function CourseView({ course }: { course: Course }) {
  const manages = useCan('training-manager');
  const [editing, editor] = useDisclosure(course.currentVersion === null && manages);
  const [number, setNumber] = useState(course.currentVersion ?? course.draftVersion ?? 1);
  const shown = course.versions.find((version) => version.number === number) ?? course.versions[0]!;
  const stateOf = (status: string) => (status === 'draft' ? 'brouillon' : 'publiée');
  return (
    <>
      <PageHeader
        back={<TextLink to="/catalogue" size="sm">← Catalogue</TextLink>}
        title={shown.sheet.title || course.reference}
        badge={course.draftVersion != null && <Badge color="yellow" variant="light" className="plain">Version {course.draftVersion} en brouillon</Badge>}
        subtitle={course.reference}
        actions={
          manages && !editing && (
            <>
              <ButtonLink to="/sessions" search={{ nouvelle: '1', formation: course.reference }} variant="default">Programmer une session</ButtonLink>
              <Button onClick={editor.open}>{course.draftVersion != null ? 'Reprendre le brouillon' : 'Préparer une nouvelle version'}</Button>
            </>
          )
        }
      />
      {editing ? (
        <CourseEditor course={course} onLeave={editor.close} />
      ) : (
        <Grid gap="md">
          <Grid.Col span={{ base: 12, lg: 8 }}>
            <Panel
              title="Fiche"
              aside={
                <Group gap="xs">
                  <NativeSelect
                    size="xs"
                    aria-label="Version de la fiche"
                    data={course.versions.map((version) => ({ value: String(version.number), label: `Version ${version.number}, ${stateOf(version.status)}${version.publishedAt ? ` le ${formatInstant(version.publishedAt)}` : ''}` }))}
                    value={String(shown.number)}
                    onChange={(event) => setNumber(Number(event.currentTarget.value))}
                  />
                </Group>
              }
            >
              <SheetPreview reference={course.reference} sheet={shown.sheet} />
            </Panel>
          </Grid.Col>
          <Grid.Col span={{ base: 12, lg: 4 }}>
            <Stack>
              <CourseSessions reference={course.reference} />
            </Stack>
          </Grid.Col>
        </Grid>
      )}
    </>
  );
}
