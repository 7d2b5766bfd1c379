import { queryOptions, useQuery } from '@tanstack/react-query';
import { get, type Page } from '../api-client';
import type { Course, CourseItem, Room, SessionDetail, SessionItem, Trainer } from './catalog-types';

const catalog = '/staff/v1/catalog';

export const sessionOptions = (id: string) =>
  queryOptions({ queryKey: ['session', id], queryFn: ({ signal }) => get<SessionDetail>(`${catalog}/sessions/${id}`, {}, signal) });

export const useSession = (id: string) => useQuery(sessionOptions(id));

// Whoever plans or sells wants the whole horizon on one screen; a training company has hundreds of sessions, not thousands.
const MOST_PAGES = 5;

async function allPages<T>(path: string, query: Record<string, string | undefined>, signal: AbortSignal): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const page: Page<T> = await get<Page<T>>(path, { ...query, limit: 100, cursor }, signal);
    items.push(...page.items);
    cursor = page.next;
    if (!cursor) break;
  }
  return items;
}

export const useScheduledSessions = () =>
  useQuery({
    queryKey: ['sessions', 'scheduled', 'all'],
    queryFn: ({ signal }) => allPages<SessionItem>(`${catalog}/sessions`, { status: 'scheduled' }, signal),
    select: (sessions) => [...sessions].sort((a, b) => a.startsOn.localeCompare(b.startsOn)),
  });

export const useAllSessions = () =>
  useQuery({ queryKey: ['sessions', 'all'], queryFn: ({ signal }) => allPages<SessionItem>(`${catalog}/sessions`, {}, signal) });

export const useCourses = (q = '') =>
  useQuery({ queryKey: ['courses', q], queryFn: ({ signal }) => allPages<CourseItem>(`${catalog}/courses`, { q }, signal) });

export const courseOptions = (reference: string) =>
  queryOptions({
    queryKey: ['course', reference],
    queryFn: ({ signal }) => get<Course>(`${catalog}/courses/${encodeURIComponent(reference)}`, {}, signal),
  });

export const useCourse = (reference: string | undefined) => useQuery({ ...courseOptions(reference ?? ''), enabled: Boolean(reference) });

export const useTrainers = () =>
  useQuery({ queryKey: ['trainers'], queryFn: ({ signal }) => allPages<Trainer>(`${catalog}/trainers`, {}, signal) });

export const useRooms = () => useQuery({ queryKey: ['rooms'], queryFn: ({ signal }) => allPages<Room>(`${catalog}/rooms`, {}, signal) });
