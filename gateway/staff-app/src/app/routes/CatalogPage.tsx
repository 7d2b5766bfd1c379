import { Button, Paper, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { PageHeader } from '@/components/PageHeader';
import { SaveButton } from '@/components/SaveButton';
import { SearchBox } from '@/components/SearchBox';
import { CourseTable } from '@/features/catalog/components/CourseTable';
import { NewCourseForm } from '@/features/catalog/components/NewCourseForm';
import { useCan } from '@/lib/session';

const route = getRouteApi('/catalogue');

export function CatalogPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const manages = useCan('training-manager');
  const set = (part: Partial<typeof search>) => void navigate({ search: { ...search, ...part }, replace: true });
  return (
    <>
      <PageHeader title="Catalogue" actions={
          <>
            <SaveButton path="/staff/v1/catalog/courses/export/lheo">Exporter (LHEO 2.3)</SaveButton>
            {manages && <Button onClick={() => set({ nouvelle: '1' })}>Nouvelle formation</Button>}
          </>
        } />
      <Stack>
        <SearchBox label="Intitulé ou référence" value={search.q} onChange={(q) => set({ q })} />
        <Paper withBorder p="xs">
          <CourseTable q={search.q} />
        </Paper>
      </Stack>
      {search.nouvelle && <NewCourseForm onClose={() => set({ nouvelle: undefined })} onDone={(reference) => void navigate({ to: '/catalogue/$reference', params: { reference } })} />}
    </>
  );
}
