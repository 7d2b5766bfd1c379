import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { EmptyState } from '@/components/EmptyState';
import { Facts } from '@/components/Facts';
import { MoreButton } from '@/components/MoreButton';
import { Panel } from '@/components/Panel';
import { QueryView } from '@/components/QueryView';
import { formatInstant } from '@/lib/dates';
import { useBreaches, type Breach } from '../api/records';
import { NewBreachForm } from './NewBreachForm';
import { SettleBreachDialog } from './SettleBreachDialog';

/** GDPR art. 33: the register, with the 72 hours of each breach. */
export function BreachView() {
  const breaches = useBreaches();
  const [entering, form] = useDisclosure(false);
  return (
    <>
      <Group justify="space-between" mb="sm">
        <Text size="sm" c="dimmed">Une violation se notifie à la CNIL dans les 72 heures, sauf absence de risque ; les personnes sont averties si le risque est élevé.</Text>
        <Button onClick={form.open}>Inscrire une violation</Button>
      </Group>
      <QueryView query={breaches} lines={5}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title="Aucune violation inscrite">Le registre est tenu même quand il est vide.</EmptyState>
          ) : (
            <Stack>
              {rows.map((breach) => (
                <OneBreach key={breach.id} breach={breach} />
              ))}
              <MoreButton more={breaches} />
            </Stack>
          )
        }
      </QueryView>
      {entering && <NewBreachForm onClose={form.close} />}
    </>
  );
}

function OneBreach({ breach }: { breach: Breach }) {
  const [settling, setSettling] = useState(false);
  const settled = breach.notifiedAt !== null || breach.withoutRiskBecause !== null;
  const late = !settled && breach.hoursLeft < 0;
  return (
    <Panel
      title={breach.nature}
      aside={
        <Group gap="xs">
          <Badge className="plain" variant="light" color={settled ? 'teal' : late ? 'red' : 'orange'}>
            {breach.notifiedAt ? `Notifiée le ${formatInstant(breach.notifiedAt)}` : breach.withoutRiskBecause ? 'Sans risque' : late ? 'Délai dépassé' : `${breach.hoursLeft} h pour notifier`}
          </Badge>
          {(!settled || (breach.highRisk && !breach.personsToldAt)) && <Button size="xs" onClick={() => setSettling(true)}>Traiter</Button>}
        </Group>
      }
    >
      <Facts
        of={[
          ['Connue le', formatInstant(breach.becameAwareAt)],
          ['À notifier avant le', formatInstant(breach.notifyBefore)],
          ['Données', breach.categories],
          ['Ampleur', `${breach.persons} personne(s), ${breach.records} enregistrement(s)`],
          ['Conséquences', breach.consequences],
          ['Mesures', breach.measures],
          ['Risque', breach.highRisk ? 'Élevé' : 'Non élevé'],
          breach.delayReason && ['Motif du retard', breach.delayReason],
          breach.withoutRiskBecause && ['Sans risque car', breach.withoutRiskBecause],
          breach.personsToldAt && ['Personnes averties le', formatInstant(breach.personsToldAt)],
        ]}
      />
      {settling && <SettleBreachDialog breach={breach} onClose={() => setSettling(false)} />}
    </Panel>
  );
}
