import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useCan } from '@/lib/session';
import type { ContractView } from '../api/types';
import { CancellationDialog } from './CancellationDialog';

export function ContractActions({ contract }: { contract: ContractView }) {
  const sells = useCan('sales');
  const [cancelling, dialog] = useDisclosure(false);
  const open = contract.status === 'awaiting-deposit' || contract.status === 'concluded';
  if (!sells || !open) return null;
  return (
    <>
      <Button variant="default" onClick={dialog.open}>
        Demande d’annulation…
      </Button>
      {cancelling && <CancellationDialog contract={contract} onClose={dialog.close} />}
    </>
  );
}
