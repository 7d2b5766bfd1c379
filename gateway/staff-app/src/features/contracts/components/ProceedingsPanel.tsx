import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Amount } from '@/components/Amount';
import { Panel } from '@/components/Panel';
import { QueryView } from '@/components/QueryView';
import { RuleTag } from '@/components/RuleTag';
import { useToday } from '@/lib/clock';
import { formatDay } from '@/lib/dates';
import { useCan } from '@/lib/session';
import { useProceedings, type Claim, type Complement, type Proceedings } from '../api/get-proceedings';
import type { ContractView } from '../api/types';
import { DecisionDialog } from './DecisionDialog';
import { acceptChange, answerNotice, closeDispute, declineChange, issueChange, refuseChange, rejectClaim, settleClaim } from './proceeding-steps';
import { RecordDialog } from './RecordDialog';

const isEmpty = (found: Proceedings): boolean =>
  found.complementaryProposals.length + found.formalNotices.length + found.claims.length + found.disputes.length + found.penalties.length === 0;

/** Everything out of the ordinary about a contract; nothing is shown where there is nothing. */
export function ProceedingsPanel({ contract }: { contract: ContractView }) {
  const proceedings = useProceedings(contract.id);
  if (!proceedings.data && !proceedings.error) return null;
  if (proceedings.data && isEmpty(proceedings.data)) return null;
  return (
    <Panel title="Suites particulières">
      <QueryView query={proceedings}>{(found) => <Lines found={found} />}</QueryView>
    </Panel>
  );
}

function Lines({ found }: { found: Proceedings }) {
  const sells = useCan('sales');
  const today = useToday();
  const [dialog, setDialog] = useState<((close: () => void) => ReactNode) | null>(null);
  const record = <T extends object>(recording: Parameters<typeof RecordDialog<T>>[0]['recording']) => setDialog(() => (close: () => void) => <RecordDialog recording={recording} onClose={close} />);
  const decide = <T extends object>(decision: Parameters<typeof DecisionDialog<T>>[0]['decision']) => setDialog(() => (close: () => void) => <DecisionDialog decision={decision} onClose={close} />);
  return (
    <Stack gap="md">
      {found.complementaryProposals.map((one) => (
        <Line key={one.id} title={`Modification demandée le ${formatDay(one.askedOn)}`} rule="CGV-2.1-e" text={one.change} aside={<ComplementState of={one} />}>
          {sells && one.status === 'asked' && <Step onClick={() => record(issueChange(one.id))}>Accepter et chiffrer…</Step>}
          {sells && one.status === 'asked' && <Step onClick={() => record(refuseChange(one.id))}>Refuser…</Step>}
          {sells && one.status === 'issued' && <Step onClick={() => decide(acceptChange(one.id))}>Le client accepte…</Step>}
          {sells && one.status === 'issued' && <Step onClick={() => record(declineChange(one.id))}>Le client renonce…</Step>}
        </Line>
      ))}
      {found.formalNotices.map((one) => (
        <Line key={one.id} title={`Mise en demeure du ${formatDay(one.presentedOn)}`} rule="CGV-4.7" text={one.breach} aside={one.answeredOn ? `Réponse le ${formatDay(one.answeredOn)}` : `Réponse attendue jusqu’au ${formatDay(one.answerUntil)}`}>
          {!one.answeredOn && sells && <Step onClick={() => record(answerNotice(one.id, today))}>Enregistrer la réponse…</Step>}
        </Line>
      ))}
      {found.claims.map((one) => (
        <Line key={one.id} title={`Réclamation du ${formatDay(one.receivedOn)}`} rule="CGV-4.4" text={one.description} aside={<ClaimState of={one} />}>
          {sells && !one.reason && one.status === 'open' && <Step onClick={() => decide(settleClaim(one.id, Number(one.claimed.amount)))}>Indemniser…</Step>}
          {sells && !one.reason && one.status === 'open' && <Step onClick={() => record(rejectClaim(one.id))}>Rejeter…</Step>}
        </Line>
      ))}
      {found.claims.length > 0 && found.liability.cap && (
        <Text size="xs" c="dimmed">Plafond, toutes réclamations comprises : <Amount value={found.liability.cap} /> ; déjà indemnisé : <Amount value={found.liability.settled} />.</Text>
      )}
      {found.disputes.map((one) => (
        <Line key={one.id} title={`Litige du ${formatDay(one.openedOn)}`} rule="CGV-5.4" text={one.subject} aside={one.closedOn ? `Clos le ${formatDay(one.closedOn)} : ${one.ending ?? ''}` : one.forum === 'commercial-court' ? 'Tribunal de commerce d’Aubenas' : 'Médiateur (CNPM)'}>
          {!one.closedOn && sells && <Step onClick={() => record(closeDispute(one.id, today))}>Clore…</Step>}
        </Line>
      ))}
      {found.penalties.map((one) => (
        <Line key={one.id} title={`Clause pénale, ${one.hired === 'employee' ? 'salarié' : 'sous-traitant'} embauché le ${formatDay(one.hiredOn)}`} rule="CGV-5.2" text={`Réclamée le ${formatDay(one.claimedOn)}`} aside={<Amount value={one.amount} />} />
      ))}
      {dialog?.(() => setDialog(null))}
    </Stack>
  );
}

function Line({ title, rule, text, aside, children }: { title: string; rule: string; text: string; aside: ReactNode; children?: ReactNode }) {
  return (
    <div>
      <Group justify="space-between" gap="xs">
        <Text size="sm" fw={600}>{title} <RuleTag rule={rule} /></Text>
        <Text size="sm" component="div">{aside}</Text>
      </Group>
      <Text size="sm" c="dimmed">{text}</Text>
      <Group gap="xs" mt={4}>{children}</Group>
    </div>
  );
}

const Step = ({ onClick, children }: { onClick: () => void; children: string }) => (
  <Button size="compact-sm" variant="default" onClick={onClick}>
    {children}
  </Button>
);

const complementStates: Record<string, string> = { asked: 'À répondre', issued: 'Proposée', accepted: 'Acceptée', declined: 'Abandonnée', refused: 'Refusée', expired: 'Expirée' };

const ComplementState = ({ of: one }: { of: Complement }) => (
  <Group gap={6}>
    {Number(one.inclVat.amount) > 0 && <Amount value={one.inclVat} />}
    <Badge className="plain" variant="light" color="gray">{complementStates[one.status] ?? one.status}</Badge>
  </Group>
);

const ClaimState = ({ of: one }: { of: Claim }) => (
  <>
    <Amount value={one.claimed} /> {one.status === 'settled' ? <>· indemnisée <Amount value={one.settled} /></> : one.status === 'rejected' ? '· rejetée' : '· à répondre'}
  </>
);
