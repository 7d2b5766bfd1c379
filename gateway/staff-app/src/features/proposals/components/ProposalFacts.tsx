import { Anchor, List } from '@mantine/core';
import { Amount } from '@/components/Amount';
import { DayDistance } from '@/components/DayDistance';
import { Facts } from '@/components/Facts';
import { TextLink } from '@/components/Links';
import { Panel } from '@/components/Panel';
import { StatusBadge } from '@/components/StatusBadge';
import { formatDay, formatRange } from '@/lib/dates';
import { modes, opcos } from '@/lib/labels';
import { formatNumber, formatRate } from '@/lib/money';
import { seats, type ProposalView } from '../api/types';

export function TrainingPanel({ proposal }: { proposal: ProposalView }) {
  const { training, seatsStatus, waitingPosition } = proposal;
  return (
    <Panel title="Formation">
      <Facts
        of={[
          ['Référence', training.courseReference],
          ['Dates', <TextLink inherit to="/sessions/$id" params={{ id: training.sessionId }}>{formatRange(training.startsOn, training.endsOn)}</TextLink>],
          ['Lieu', training.place],
          ['Durée', `${training.durationDays} j · ${formatNumber(training.hours)} h`],
          ['Mode', modes[training.mode] ?? training.mode],
          ['Places', <StatusBadge labels={seats} code={seatsStatus} />],
          waitingPosition != null && ['Rang d’attente', waitingPosition],
        ]}
      />
    </Panel>
  );
}

export function PricePanel({ proposal }: { proposal: ProposalView }) {
  const { price, terms, validUntil, issuedOn, status } = proposal;
  return (
    <Panel title="Prix et validité">
      <Facts
        of={[
          ['Total HT', <Amount value={price.exclVat} />],
          [`TVA ${formatRate(price.vatRate)}`, <Amount value={price.vat} />],
          ['Total TTC', <Amount value={price.inclVat} fw={700} />],
          ['Acompte TTC', <Amount value={price.deposit} />],
          issuedOn && ['Émise le', formatDay(issuedOn)],
          validUntil && ['Valable jusqu’au', <DayDistance day={validUntil} neutral={status !== 'issued'} />],
          [
            'Conditions générales',
            <Anchor href={`/staff/v1/ordering/proposals/${proposal.id}/terms`} title={`SHA-256 ${terms.sha256}`} inherit>
              version {terms.version}
            </Anchor>,
          ],
        ]}
      />
    </Panel>
  );
}

export function ParticipantsPanel({ proposal }: { proposal: ProposalView }) {
  const { participants, funding } = proposal;
  return (
    <Panel title={`Stagiaires (${participants.length})`}>
      <List size="sm" spacing={2} listStyleType="none">
        {participants.map((person) => (
          <List.Item key={person.id}>
            {person.firstName} {person.lastName}
          </List.Item>
        ))}
      </List>
      {funding.length > 0 && (
        <Facts
          of={funding.map((file) => [
            `Demandé à ${opcos[file.opco] ?? file.opcoName}`,
            <>
              <Amount value={file.requestedExclVat} /> HT, le {formatDay(file.requestedOn)}
            </>,
          ])}
        />
      )}
    </Panel>
  );
}
