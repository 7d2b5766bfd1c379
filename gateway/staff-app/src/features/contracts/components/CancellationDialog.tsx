import { Button, Checkbox, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useToday } from '@/lib/clock';
import { useCancelContract } from '../api/cancel-contract';
import { usePreviewCancellation } from '../api/preview-cancellation';
import type { CancellationRequest, ContractView } from '../api/types';
import { OutcomeView } from './OutcomeView';

const motives = [
  { value: 'other', label: 'Autre' },
  { value: 'absent-participants', label: 'Absence de stagiaires' },
  { value: 'force-majeure', label: 'Force majeure' },
];

/** CGV-3.5: first what it costs, by which clause and until when; only then the button. */
export function CancellationDialog({ contract, onClose }: { contract: ContractView; onClose: () => void }) {
  const preview = usePreviewCancellation(contract.id);
  const cancel = useCancelContract(contract.id, onClose);
  const [request, setRequest] = useState<CancellationRequest>({ receivedOn: useToday(), writtenRequest: false, motive: 'other' });
  const change = (part: Partial<CancellationRequest>) => {
    setRequest({ ...request, ...part });
    preview.reset();
    cancel.reset();
  };

  const outcome = preview.data;
  return (
    <Modal opened onClose={onClose} title={`Annulation du contrat ${contract.number} par le client`} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          preview.mutate(request);
        }}
      >
        <Stack gap="sm">
          <Group grow align="flex-start">
            <TextInput
              type="date"
              label="Demande reçue le"
              description="La date de réception par LEXOM compte."
              required
              value={request.receivedOn}
              onChange={(event) => change({ receivedOn: event.currentTarget.value })}
            />
            <NativeSelect label="Motif" description="Tel que le client l’écrit." data={motives} value={request.motive} onChange={(event) => change({ motive: event.currentTarget.value })} />
          </Group>
          <Checkbox label="La demande est faite par écrit" checked={request.writtenRequest} onChange={(event) => change({ writtenRequest: event.currentTarget.checked })} />
          <ProblemAlert error={preview.error} />
          {outcome && <OutcomeView outcome={outcome} />}
          <ProblemAlert error={cancel.error} />
          <Group justify="flex-end">
            <Button type="submit" variant={outcome ? 'default' : 'filled'} loading={preview.isPending}>
              {outcome ? 'Recalculer' : 'Voir les conséquences'}
            </Button>
            {outcome && (
              <Button
                color="red"
                loading={cancel.isPending}
                onClick={() => cancel.mutate({ ...request, expected: { ruleId: outcome.ruleId, amount: outcome.amount } })}
              >
                Annuler le contrat
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
