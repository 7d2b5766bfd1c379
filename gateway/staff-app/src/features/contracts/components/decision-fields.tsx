import { Checkbox, Group, NativeSelect, Select, Textarea, TextInput } from '@mantine/core';
import { useScheduledSessions } from '@/lib/api/catalog';
import { formatRange } from '@/lib/dates';
import { motives, type ContractView } from '../api/types';

export interface ClientRequest {
  receivedOn: string;
  writtenRequest: boolean;
  motive: string;
}

/** CGV-3.5-c: only what is written counts, on the day it was received. */
export function ClientRequestFields({ value, onChange }: { value: ClientRequest; onChange: (part: Partial<ClientRequest>) => void }) {
  return (
    <>
      <Group grow align="flex-start">
        <DayField label="Demande reçue le" description="La date de réception par LEXOM compte." value={value.receivedOn} onChange={(receivedOn) => onChange({ receivedOn })} />
        <NativeSelect label="Motif" description="Tel que le client l’écrit." data={motives} value={value.motive} onChange={(event) => onChange({ motive: event.currentTarget.value })} />
      </Group>
      <Checkbox label="La demande est faite par écrit" checked={value.writtenRequest} onChange={(event) => onChange({ writtenRequest: event.currentTarget.checked })} />
    </>
  );
}

export function DayField({ label, description, value, onChange }: { label: string; description?: string; value: string; onChange: (day: string) => void }) {
  return <TextInput type="date" label={label} description={description} required value={value} onChange={(event) => onChange(event.currentTarget.value)} />;
}

export function LongField({ label, description, value, onChange, required = true }: { label: string; description?: string; value: string; onChange: (text: string) => void; required?: boolean }) {
  return <Textarea label={label} description={description} required={required} autosize minRows={2} value={value} onChange={(event) => onChange(event.currentTarget.value)} />;
}

/** Another session of the same course. */
export function TargetSession({ contract, value, onChange }: { contract: ContractView; value: string; onChange: (id: string) => void }) {
  const sessions = useScheduledSessions();
  const others = (sessions.data ?? []).filter((one) => one.courseReference === contract.training.courseReference && one.id !== contract.training.sessionId);
  return (
    <Select
      label="Nouvelle session"
      required
      placeholder={others.length === 0 ? 'Aucune autre session de cette formation n’est programmée' : 'Choisir'}
      data={others.map((one) => ({ value: one.id, label: `${formatRange(one.startsOn, one.endsOn)} · ${one.place} (${one.seatsOffered} places libres)` }))}
      value={value || null}
      onChange={(id) => onChange(id ?? '')}
    />
  );
}
