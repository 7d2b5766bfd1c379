import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useToday } from '@/lib/clock';
import { useCan } from '@/lib/session';
import type { ContractView } from '../api/types';
import { DecisionDialog } from './DecisionDialog';
import * as decisions from './decisions';
import { RecordDialog } from './RecordDialog';
import * as recordings from './recordings';

/** What can be decided about a contract in its present state; each costly decision shows its consequences first. */
export function ContractActions({ contract }: { contract: ContractView }) {
  const sells = useCan('sales');
  const manages = useCan('sales', 'training-manager');
  const today = useToday();
  const [dialog, setDialog] = useState<((close: () => void) => ReactNode) | null>(null);
  const open = contract.status === 'awaiting-deposit' || contract.status === 'concluded';
  const ended = contract.status === 'cancelled' || contract.status === 'withdrawn';
  const decide = <T extends object>(decision: Parameters<typeof DecisionDialog<T>>[0]['decision']) => setDialog(() => (close: () => void) => <DecisionDialog decision={decision} onClose={close} />);
  const record = <T extends object>(recording: Parameters<typeof RecordDialog<T>>[0]['recording']) => setDialog(() => (close: () => void) => <RecordDialog recording={recording} onClose={close} />);
  if (!manages || ended) return null;

  return (
    <>
      {sells && open && contract.withdrawalUntil && contract.withdrawalUntil >= today && <Button variant="default" onClick={() => decide(decisions.withdrawal(contract, today))}>Rétractation…</Button>}
      {sells && open && <Button variant="default" onClick={() => decide(decisions.rescheduling(contract, today))}>Report…</Button>}
      {sells && open && <Button variant="default" onClick={() => decide(decisions.cancellation(contract, today))}>Annulation…</Button>}
      <Menu position="bottom-end" shadow="md" width={280}>
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={14} />}>Autres suites</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {open && <Menu.Item onClick={() => decide(decisions.reservation(contract, today))}>Réserve du client…</Menu.Item>}
          {sells && (
            <>
              {open && <Menu.Item onClick={() => record(recordings.changeRequest(contract, today))}>Modification demandée…</Menu.Item>}
              {open && !contract.suspended && <Menu.Item onClick={() => decide(decisions.suspension(contract))}>Suspendre…</Menu.Item>}
              {contract.suspended && <Menu.Item onClick={() => record(recordings.resumption(contract))}>Lever la suspension…</Menu.Item>}
              <Menu.Divider />
              <Menu.Item onClick={() => record(recordings.claim(contract, today))}>Réclamation du client…</Menu.Item>
              <Menu.Item onClick={() => record(recordings.formalNotice(contract, today))}>Mise en demeure…</Menu.Item>
              <Menu.Item onClick={() => decide(decisions.termination(contract, today))}>Résolution…</Menu.Item>
              <Menu.Item onClick={() => decide(decisions.dispute(contract, today))}>Litige…</Menu.Item>
              <Menu.Item onClick={() => decide(decisions.penalty(contract, today))}>Personnel débauché…</Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {dialog?.(() => setDialog(null))}
    </>
  );
}
