import { useAction } from '@/lib/actions';
import { post, put } from '@/lib/api-client';
import type { Course, CourseVersion, Sheet } from '@/lib/api/catalog-types';

const courses = '/staff/v1/catalog/courses';
const versions = (reference: string) => `${courses}/${encodeURIComponent(reference)}/versions`;

export const useAddCourse = (onDone: (reference: string) => void) =>
  useAction((course: { reference: string; sheet: Sheet }) => post<Course>(courses, course).then(() => course.reference), { done: (reference) => `Formation ${reference} créée en brouillon.`, onDone });

/** The draft as it now is: a new version when none is open (CAT-2), else the open one, refused when a colleague changed it meanwhile. */
export const useSaveSheet = (reference: string, draft: CourseVersion | undefined) =>
  useAction(
    (sheet: Sheet) => (draft ? put<CourseVersion>(`${versions(reference)}/${draft.number}`, { sheet }, draft.eTag) : post<CourseVersion>(versions(reference), { sheet })),
    { done: 'Brouillon enregistré.' },
  );

export const usePublish = (reference: string) =>
  useAction((number: number) => post<CourseVersion>(`${versions(reference)}/${number}/publication`), {
    done: (version) => `Version ${version.number} publiée : elle ne change plus.`,
  });
