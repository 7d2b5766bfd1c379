import { useQuery } from '@tanstack/react-query';
import { useAction } from '@/lib/actions';
import { get, post, remove, type Page } from '@/lib/api-client';
import type { Schema } from '@/lib/api/schema';

export type Account = Schema['AccountView'];

const accounts = '/staff/v1/identity/accounts';

export const useAccounts = () => useQuery({ queryKey: ['staff-accounts'], queryFn: ({ signal }) => get<Page<Account>>(accounts, { limit: 100 }, signal) });

export const useCreateAccount = (onDone: () => void) =>
  useAction((account: Pick<Account, 'email' | 'displayName' | 'roles'>) => post<Account>(accounts, account), { done: (made) => `Compte de ${made.displayName} créé ; le lien de mot de passe lui est envoyé.`, onDone });

export const useChangeRoles = (id: string, onDone: () => void) => useAction((roles: string[]) => post<Account>(`${accounts}/${id}/roles`, { roles }), { done: 'Fonctions modifiées.', onDone });

export const useAccountStep = () =>
  useAction(
    ({ account, step }: { account: Account; step: 'close' | 'reopen' | 'reset' | 'sessions' }): Promise<unknown> =>
      step === 'sessions' ? remove(`${accounts}/${account.id}/sessions`) : post(`${accounts}/${account.id}/${step}`, step === 'reset' ? { secondFactor: false } : {}),
    {
      done: 'C’est fait.',
      undo: ({ account, step }) => (step === 'close' ? () => post(`${accounts}/${account.id}/reopen`) : undefined),
    },
  );

export type ApiClient = Schema['ClientView'];

const clients = '/staff/v1/identity/clients';
const clientPath = (client: ApiClient, step: string): string => `${clients}/${encodeURIComponent(client.clientId)}/${step}`;

export const useClients = () => useQuery({ queryKey: ['api-clients'], queryFn: ({ signal }) => get<ApiClient[]>(clients, {}, signal) });

export const useAddSecret = (onDone: (secret: string) => void) => useAction((client: ApiClient) => post<{ secret: string }>(clientPath(client, 'secrets'), {}), { onDone: ({ secret }) => onDone(secret) });

export const useClientStep = () =>
  useAction(({ client, step }: { client: ApiClient; step: 'close' | 'older' }): Promise<unknown> => (step === 'close' ? post(clientPath(client, 'close')) : remove(clientPath(client, 'secrets/older'))), {
    done: 'C’est fait.',
  });
