import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { Facts } from '@/components/Facts';
import { FileLink } from '@/components/FileLink';
import { Panel } from '@/components/Panel';
import { QueryView } from '@/components/QueryView';
import { formatDay } from '@/lib/dates';
import { useCan } from '@/lib/session';
import { useAcceptance } from '../api/get-acceptance';

// Who reads a proof says what for (CGV-5.5-c).
const purposes = [
  { value: 'order', label: 'Traitement d’une commande' },
  { value: 'control', label: 'Contrôle' },
  { value: 'rights-request', label: 'Demande d’une personne' },
];

/** CGV-2.1-d: what came back signed, and for an online signature its proof. */
export function AcceptancePanel({ proposalId }: { proposalId: string }) {
  const acceptance = useAcceptance(proposalId);
  const sells = useCan('sales');
  const [purpose, setPurpose] = useState('order');
  return (
    <Panel title="Acceptation">
      <QueryView query={acceptance} lines={3}>
        {({ acceptedOn, signedOn, signedOnline, handwrittenMention }) => (
          <>
            <Facts
              of={[
                ['Enregistrée le', formatDay(acceptedOn)],
                signedOn && ['Signée le', formatDay(signedOn)],
                ['Signature', signedOnline ? 'en ligne' : 'sur papier'],
                handwrittenMention && ['Mention manuscrite', `« ${handwrittenMention} »`],
              ]}
            />
            {signedOnline && sells && (
              <>
                <NativeSelect mt="xs" size="xs" label="Motif de la consultation, noté avec votre nom" data={purposes} value={purpose} onChange={(event) => setPurpose(event.currentTarget.value)} />
                <FileLink size="sm" mt="xs" path={`/staff/v1/ordering/proposals/${proposalId}/evidence?purpose=${purpose}`}>Preuve de signature (PDF)</FileLink>
              </>
            )}
          </>
        )}
      </QueryView>
    </Panel>
  );
}
