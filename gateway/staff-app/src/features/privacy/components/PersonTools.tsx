import { Button, CopyButton, Group, Modal, NativeSelect, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ProblemAlert } from '@/components/ProblemAlert';
import { formatInstant } from '@/lib/dates';
import { useGiveConsent, useMakeLink } from '../api/after-closing';
import { PeopleSearch } from './PeopleSearch';

const USUAL_DAYS = 30;

/** A person without an account gets a link of their own. It is shown once. */
export function LinkDialog({ onClose }: { onClose: () => void }) {
  const make = useMakeLink();
  const [chosen, setChosen] = useState<string[]>([]);
  const [validDays, setValidDays] = useState(USUAL_DAYS);
  const address = make.data?.address ?? '';
  return (
    <Modal opened onClose={onClose} title="Lien personnel" size="lg">
      <Stack gap="sm">
        <Text size="sm">La personne exerce ses droits sur ce lien, sans compte. Vérifiez qui elle est avant de le lui remettre ; il n’est montré qu’une fois.</Text>
        <PeopleSearch chosen={chosen} onChange={setChosen} />
        <NumberInput label="Valable" suffix=" jours" min={1} max={90} allowDecimal={false} w={160} value={validDays} onChange={(value) => setValidDays(Number(value))} />
        <ProblemAlert error={make.error} />
        {make.data ? (
          <Group align="flex-end" wrap="nowrap">
            <TextInput flex={1} label={`Adresse, valable jusqu’au ${formatInstant(make.data.expiresAt)}`} readOnly value={address} onFocus={(event) => event.currentTarget.select()} />
            <CopyButton value={address}>{({ copied, copy }) => <Button onClick={copy}>{copied ? 'Copié' : 'Copier'}</Button>}</CopyButton>
          </Group>
        ) : (
          <Button disabled={chosen.length === 0} loading={make.isPending} onClick={() => make.mutate({ subjectIds: chosen, validDays })}>
            Faire le lien
          </Button>
        )}
      </Stack>
    </Modal>
  );
}

/** CGV-5.5-e: given by the person, written down by staff with its date. */
export function ConsentDialog({ onClose }: { onClose: () => void }) {
  const give = useGiveConsent(onClose);
  const [chosen, setChosen] = useState<string[]>([]);
  const [kind, setKind] = useState('prospection');
  return (
    <Modal opened onClose={onClose} title="Consentement recueilli" size="lg">
      <Stack gap="sm">
        <PeopleSearch chosen={chosen} onChange={(ids) => setChosen(ids.slice(-1))} />
        <NativeSelect label="Objet" data={[{ value: 'prospection', label: 'Prospection commerciale' }, { value: 'third-parties', label: 'Communication à des tiers' }]} value={kind} onChange={(event) => setKind(event.currentTarget.value)} />
        <ProblemAlert error={give.error} />
        <Button disabled={chosen.length !== 1} loading={give.isPending} onClick={() => give.mutate({ subjectId: chosen[0]!, kind, textVersion: null })}>
          Enregistrer le consentement
        </Button>
      </Stack>
    </Modal>
  );
}
