import { Alert, List, Text } from '@mantine/core';
import { IconPlayerPause } from '@tabler/icons-react';
import { Amount } from '@/components/Amount';
import { Facts } from '@/components/Facts';
import { FileLink } from '@/components/FileLink';
import { TextLink } from '@/components/Links';
import { Panel } from '@/components/Panel';
import { RuleTag } from '@/components/RuleTag';
import { formatDay, formatRange } from '@/lib/dates';
import { formatNumber, formatRate } from '@/lib/money';
import { consequences, suspensions, type ContractView } from '../api/types';

export function ContractFacts({ contract }: { contract: ContractView }) {
  const { training, price, cancellation } = contract;
  return (
    <Panel title="Contrat" aside={<TextLink size="sm" to="/propositions/$id" params={{ id: contract.proposalId }}>Proposition</TextLink>}>
      <Facts
        of={[
          ['Dates', <TextLink inherit to="/sessions/$id" params={{ id: training.sessionId }}>{formatRange(training.startsOn, training.endsOn)}</TextLink>],
          ['Lieu', training.place],
          ['Total HT', <Amount value={price.exclVat} />],
          [`Total TTC (TVA ${formatRate(price.vatRate)})`, <Amount value={price.inclVat} fw={700} />],
          ['Acompte TTC', <Amount value={price.deposit} />],
          ['Accepté le', formatDay(contract.acceptedOn)],
          contract.withdrawalUntil && ['Rétractation jusqu’au', formatDay(contract.withdrawalUntil)],
          contract.concludedOn && ['Conclu le', formatDay(contract.concludedOn)],
          contract.deliveredOn && ['Réalisé le', formatDay(contract.deliveredOn)],
          contract.hoursAttended != null && ['Heures suivies', `${formatNumber(contract.hoursAttended)} sur ${formatNumber(contract.hoursAgreed)}`],
          cancellation && ['Annulé le', formatDay(cancellation.on)],
          cancellation && ['Conséquence', <>{consequences[cancellation.consequence] ?? cancellation.consequence} : <Amount value={cancellation.amount} /> <RuleTag rule={cancellation.ruleId} /></>],
        ]}
      />
    </Panel>
  );
}

export function ParticipantList({ contract }: { contract: ContractView }) {
  return (
    <Panel title={`Stagiaires (${contract.participants.length})`} aside={<TextLink size="sm" to="/sessions/$id" params={{ id: contract.training.sessionId }}>Émargement</TextLink>}>
      <List size="sm" spacing={2} listStyleType="none">
        {contract.participants.map((person) => (
          <List.Item key={person.id}>
            {person.firstName} {person.lastName}
          </List.Item>
        ))}
      </List>
      {(contract.status === 'concluded' || contract.status === 'delivered') && (
        <FileLink size="sm" mt="xs" path={`/staff/v1/ordering/contracts/${contract.id}/convocations`}>Convocations (PDF)</FileLink>
      )}
      {contract.reservations.map((reservation) => (
        <Text key={reservation.id} size="sm" mt="xs">
          Réserve du {formatDay(reservation.madeOn)} : {reservation.text} <RuleTag rule="CGV-4.1" />
        </Text>
      ))}
    </Panel>
  );
}

/** What stands in the way, in the words of the rules. */
export function ContractAlerts({ contract }: { contract: ContractView }) {
  return (
    <>
      {contract.suspended && (
        <Alert color="red" variant="light" icon={<IconPlayerPause size={18} />} title="Contrat suspendu">
          Cause : {contract.suspensionCauses.map((cause) => suspensions[cause] ?? cause).join(', ')}. Il reprend de lui-même quand la cause disparaît.
        </Alert>
      )}
      {contract.checklist.map((item) => (
        <Alert key={item.code + item.field} color="orange" variant="light">
          {item.message} <RuleTag rule={item.code} />
        </Alert>
      ))}
    </>
  );
}
