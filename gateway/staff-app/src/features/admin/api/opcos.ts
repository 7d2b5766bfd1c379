import { useQuery } from '@tanstack/react-query';
import { useAction } from '@/lib/actions';
import { get, post, remove } from '@/lib/api-client';
import type { Schema } from '@/lib/api/schema';

export type OpcoKey = Schema['KeyView'];
export type Opco = Schema['ListOpcosOpcoView'];

const opcos = '/staff/v1/funding/opcos';

export const useOpcos = () => useQuery({ queryKey: ['opcos'], queryFn: ({ signal }) => get<{ opcos: Opco[] }>(opcos, {}, signal) });

export const useAddKey = (onDone: () => void) => useAction(({ code, key }: { code: string; key: string }) => post<unknown>(`${opcos}/${code}/keys`, { key }), { done: 'Clé ajoutée.', onDone });

export const useRetireKey = () => useAction(({ code, id }: { code: string; id: string }) => remove<void>(`${opcos}/${code}/keys/${id}`), { done: 'Clé retirée : les messages qu’elle signe sont refusés.' });
