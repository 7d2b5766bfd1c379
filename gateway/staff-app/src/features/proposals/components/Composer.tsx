import { Button, Grid, Group, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { MoneyInput } from '@/components/MoneyInput';
import { Panel } from '@/components/Panel';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useCourse, useScheduledSessions } from '@/lib/api/catalog';
import type { Customer, Person } from '@/lib/api/customers';
import { useToday } from '@/lib/clock';
import { formatRange } from '@/lib/dates';
import { fieldError } from '@/lib/field-error';
import { modes } from '@/lib/labels';
import { euro } from '@/lib/money';
import { useSaveProposal, type Draft } from '../api/save-proposal';
import type { ProposalView } from '../api/types';
import { livePrice } from '../live-price';
import { CustomerPicker } from './CustomerPicker';
import { FundingFields, type FundingEntry } from './FundingFields';
import { nobody, ParticipantFields } from './ParticipantFields';
import { PricePreview } from './PricePreview';

interface Props {
  existing?: ProposalView | undefined;
  knownCustomer?: Customer | undefined;
  sessionId?: string | undefined;
  onSaved: (proposal: ProposalView) => void;
}

/** A proposal as it is written, its price beside it. Nothing is promised before it is issued. */
export function Composer({ existing, knownCustomer, sessionId, onSaved }: Props) {
  const save = useSaveProposal(existing, onSaved);
  const sessions = useScheduledSessions();
  const today = useToday();
  const [customer, setCustomer] = useState(knownCustomer);
  const [chosen, setChosen] = useState(existing?.training.sessionId ?? sessionId ?? null);
  const [people, setPeople] = useState<Person[]>(() => existing?.participants.map(({ firstName, lastName, email }) => ({ firstName, lastName, email: email ?? '' })) ?? [nobody]);
  const [place, setPlace] = useState('');
  const [cost, setCost] = useState<number | ''>('');
  const [funding, setFunding] = useState<FundingEntry[]>(
    () => existing?.funding.map((file) => ({ opco: file.opco, requestedOn: file.requestedOn, requestedExclVat: Number(file.requestedExclVat.amount), fileNumber: file.fileNumber ?? '' })) ?? [],
  );
  const session = sessions.data?.find((one) => one.id === chosen);
  const course = useCourse(session?.courseReference);
  const version = course.data?.versions.find((one) => one.number === course.data.currentVersion);
  const price = session && version ? livePrice(version.sheet, session.mode, people.length) : undefined;

  const draft = (): Draft => ({
    customerId: customer?.id ?? '',
    sessionId: chosen ?? '',
    participants: people.filter((person) => person.firstName || person.lastName || person.email),
    place: place.trim() || null,
    funding: funding.map((entry) => ({ ...entry, requestedExclVat: euro(Number(entry.requestedExclVat) || 0), fileNumber: entry.fileNumber || null })),
    preparationCost: cost === '' ? null : euro(cost),
  });

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(draft());
      }}
    >
      <Grid gap="md">
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Stack>
            <Panel title="Qui et quoi">
              <Stack gap="sm">
                <CustomerPicker customer={customer} onPick={setCustomer} />
                <Select
                  label="Session"
                  description="Formation, dates ou lieu"
                  required
                  searchable
                  nothingFoundMessage="Aucune session programmée ne répond à cela."
                  error={fieldError(save.error, 'sessionId')}
                  data={(sessions.data ?? []).filter((one) => one.startsOn >= today || one.id === chosen).map((one) => ({
                    value: one.id,
                    label: `${formatRange(one.startsOn, one.endsOn)} · ${one.courseReference} ${one.courseTitle} · ${one.place} · ${modes[one.mode] ?? one.mode} (${one.seatsOffered} libres)`,
                  }))}
                  value={chosen}
                  onChange={setChosen}
                />
                <TextInput label="Lieu" description="Celui de la session, sauf autre accord" placeholder={session?.place ?? ''} value={place} onChange={(event) => setPlace(event.currentTarget.value)} />
              </Stack>
            </Panel>
            <Panel title="Stagiaires">
              <ParticipantFields value={people} onChange={setPeople} errorOf={(field) => fieldError(save.error, field)} />
            </Panel>
            <Panel title="Prise en charge par un OPCO">
              <FundingFields value={funding} onChange={setFunding} suggested={Number(price?.exclVat.amount ?? 0)} />
            </Panel>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack pos="sticky" top={70}>
            <PricePreview session={session} price={price} participants={people.length} />
            <MoneyInput
              label="Coût d’élaboration"
              description="Dû si le client renonce après avoir signé, sans avoir versé d’acompte (article 2.2)."
              value={cost}
              onChange={setCost}
            />
            <ProblemAlert error={save.error} />
            <Group grow>
              <Button type="submit" loading={save.isPending} disabled={!customer || !chosen}>
                {existing ? 'Enregistrer les changements' : 'Enregistrer le brouillon'}
              </Button>
            </Group>
          </Stack>
        </Grid.Col>
      </Grid>
    </form>
  );
}
