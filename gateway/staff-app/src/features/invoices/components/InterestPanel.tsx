import { Alert, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { Amount } from '@/components/Amount';
import { Panel } from '@/components/Panel';
import { QueryView } from '@/components/QueryView';
import { RuleTag } from '@/components/RuleTag';
import { formatDay } from '@/lib/dates';
import { isZero } from '@/lib/money';
import { useInterest } from '../api/get-interest';
import type { Interest } from '../api/interest-types';
import { InterestTable } from './InterestTable';

/** CGV-3.4-a: every day late, with the rates that make the amount; a missing rate is said, never guessed. */
export function InterestPanel({ invoiceId }: { invoiceId: string }) {
  const [on, setOn] = useState('');
  const [basis, setBasis] = useState('first-of-january');
  const interest = useInterest(invoiceId, on || undefined, basis);
  return (
    <Panel title="Intérêts de retard" aside={<RuleTag rule="CGV-3.4-a" />}>
      <Stack gap="sm">
        <Group align="flex-end">
          <TextInput type="date" size="xs" label="Calculés au" value={on || (interest.data?.on ?? '')} onChange={(event) => setOn(event.currentTarget.value)} />
          <NativeSelect
            size="xs"
            label="Taux de référence"
            value={basis}
            onChange={(event) => setBasis(event.currentTarget.value)}
            data={[
              { value: 'first-of-january', label: 'du 1er janvier (CGV)' },
              { value: 'semester', label: 'du semestre (C. com. L441-10)' },
            ]}
          />
        </Group>
        <QueryView query={interest} lines={4}>
          {(found) => <Result interest={found} />}
        </QueryView>
      </Stack>
    </Panel>
  );
}

function Result({ interest }: { interest: Interest }) {
  const { table } = interest;
  if (table.days === 0 && !table.rateMissingSince) {
    return <Text size="sm" c="dimmed">Aucun jour de retard au {formatDay(interest.on)}.</Text>;
  }

  return (
    <Stack gap="sm">
      {table.rateMissingSince && (
        <Alert color="orange" variant="light" icon={<IconAlertTriangle size={18} />} title={`Taux manquant depuis le ${formatDay(table.rateMissingSince)}`}>
          Le montant n’est pas calculé au-delà. Saisissez le taux avec sa source : le calcul se complète aussitôt.
        </Alert>
      )}
      <InterestTable table={table} margin={interest.marginPoints} floor={interest.floorMultiple} />
      <Group gap="lg">
        <Text size="sm">
          Déjà facturés : <Amount value={interest.interestCharged} fw={600} />
        </Text>
        {!isZero(interest.recoveryIndemnity) && (
          <Text size="sm">
            Indemnité de recouvrement : <Amount value={interest.recoveryIndemnity} fw={600} />
            {interest.recoveryIndemnityCharged ? ' (facturée)' : ' (à facturer)'} <RuleTag rule="CGV-3.4-b" />
          </Text>
        )}
      </Group>
    </Stack>
  );
}
