import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { get, post, setCsrfToken } from './api-client';
import { Problem } from './problem';

export type Role = 'sales' | 'training-manager' | 'accountant' | 'dpo' | 'administrator';

export interface Me {
  id: string;
  name: string;
  roles: Role[];
  csrfToken: string;
  /** Null when another provider keeps the passwords. */
  passwordPage: string | null;
  /** From where on changes matter to what was read after this. */
  news: string;
}

/** Who is signed in; null when nobody is. The antiforgery token stays in memory. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  staleTime: 5 * 60_000,
  queryFn: async ({ signal }): Promise<Me | null> => {
    try {
      const me = await get<Me>('/session/me', {}, signal);
      setCsrfToken(me.csrfToken);
      return me;
    } catch (error) {
      if (error instanceof Problem && error.isSignedOut) return null;
      throw error;
    }
  },
});

/** Only below the shell, which shows the sign-in page when there is nobody. */
export function useMe(): Me {
  const { data } = useSuspenseQuery(meQuery);
  if (!data) throw new Error('Nobody is signed in here.');
  return data;
}

export function hasRole(me: Me, ...roles: Role[]): boolean {
  return me.roles.includes('administrator') || roles.some((role) => me.roles.includes(role));
}

/** Permissions only hide what the services would refuse anyway. */
export function useCan(...roles: Role[]): boolean {
  return hasRole(useMe(), ...roles);
}

export function signInUrl(): string {
  return `/session/login?returnUrl=${encodeURIComponent(location.pathname + location.search)}`;
}

export async function signOut(): Promise<void> {
  const { redirectTo } = await post<{ redirectTo: string }>('/session/logout');
  location.assign(redirectTo);
}
