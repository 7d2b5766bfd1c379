import { Alert, Text } from '@mantine/core';
import { Amount } from '@/components/Amount';
import { Facts } from '@/components/Facts';
import { Panel } from '@/components/Panel';
import type { SessionItem } from '@/lib/api/catalog-types';
import { formatRange } from '@/lib/dates';
import { modes } from '@/lib/labels';
import { formatRate } from '@/lib/money';
import type { LivePrice } from '../live-price';

interface Props {
  session: SessionItem | undefined;
  price: LivePrice | undefined;
  participants: number;
}

/** What the client would pay, as it is being composed. */
export function PricePreview({ session, price, participants }: Props) {
  return (
    <Panel title="Prix">
      {!session && (
        <Text size="sm" c="dimmed">
          Choisissez une session : le prix se calcule ici, à chaque changement.
        </Text>
      )}
      {session && (
        <Facts
          of={[
            ['Formation', session.courseTitle],
            ['Dates', formatRange(session.startsOn, session.endsOn)],
            ['Mode', modes[session.mode] ?? session.mode],
            ['Places libres', `${session.seatsOffered} sur ${session.capacity}`],
            price && ['Total HT', <Amount value={price.exclVat} />],
            price && [`TVA ${formatRate(price.vatRate)}`, <Amount value={price.vat} />],
            price && ['Total TTC', <Amount value={price.inclVat} fw={700} fz="lg" />],
            price && ['Acompte de 30 %', <Amount value={price.deposit} />],
          ]}
        />
      )}
      {price && (
        <Text size="xs" c="dimmed" mt="xs">
          {price.explanation}. Les frais du formateur sont compris, ceux des stagiaires ne le sont jamais (article 3.1).
        </Text>
      )}
      {session && participants > session.seatsOffered && (
        <Alert color="orange" variant="light" mt="sm" p="xs" title="Pas assez de places">
          La proposition irait en liste d’attente : une session complète n’est jamais surréservée (CAT-3).
        </Alert>
      )}
    </Panel>
  );
}
