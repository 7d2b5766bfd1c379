import { useAction } from '@/lib/actions';
import { post } from '@/lib/api-client';
import type { Room, Trainer } from '@/lib/api/catalog-types';

export const useAddTrainer = (onDone: () => void) =>
  useAction((trainer: { name: string; kind: string; email: string }) => post<Trainer>('/staff/v1/catalog/trainers', trainer), {
    done: (trainer) => `${trainer.name} ajouté aux formateurs.`,
    onDone,
  });

/** CAT-4: an external provider is assignable once these are accepted. */
export const useAcceptCommitments = () =>
  useAction(({ id, acceptedOn }: { id: string; acceptedOn: string }) => post<Trainer>(`/staff/v1/catalog/trainers/${id}/commitments`, { acceptedOn }), {
    done: (trainer) => `Engagements de ${trainer.name} enregistrés.`,
  });

export const useAddRoom = (onDone: () => void) =>
  useAction((room: { name: string; address: string; capacity: number }) => post<Room>('/staff/v1/catalog/rooms', room), { done: (room) => `Salle ${room.name} ajoutée.`, onDone });
