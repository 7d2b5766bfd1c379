import { Button, Group, List, Stack, Text } from '@mantine/core';
import { Amount } from '@/components/Amount';
import { DataTable } from '@/components/DataTable';
import { EmptyState } from '@/components/EmptyState';
import { FileLink } from '@/components/FileLink';
import { TextLink } from '@/components/Links';
import { ProblemAlert } from '@/components/ProblemAlert';
import { QueryView } from '@/components/QueryView';
import { StatusBadge } from '@/components/StatusBadge';
import { formatDay } from '@/lib/dates';
import { opcos } from '@/lib/labels';
import { formatNumber, isZero } from '@/lib/money';
import { useCan } from '@/lib/session';
import { claimFile, claimStates, useClaims, useLimitClaim, useSendClaim, type FundingClaim } from '../api/claims';

/** CGV-3.7: absences are never asked of an OPCO. What is asked is checked first: hours certified, amounts invoiced. */
export function ClaimsView({ state }: { state: string | undefined }) {
  const claims = useClaims(state);
  const send = useSendClaim();
  const limit = useLimitClaim();
  const keepsBooks = useCan('accountant');
  return (
    <Stack gap="sm">
      <ProblemAlert error={send.error ?? limit.error} />
      <QueryView query={claims} lines={6}>
        {(rows) => (
          <DataTable
            caption="Demandes de règlement"
            rows={rows}
            rowKey={(row) => row.fundingFileId}
            more={claims}
            minWidth={860}
            empty={<EmptyState title="Aucune demande de règlement ici">Une demande se prépare d’elle-même quand une formation prise en charge avec subrogation est réalisée.</EmptyState>}
            columns={[
              { header: 'Dossier', cell: (row) => <><TextLink to="/financements/$id" params={{ id: row.fundingFileId }} className="row-link figures" fw={600}>{row.fileNumber ?? 'Sans numéro'}</TextLink><Text size="xs" c="dimmed">{opcos[row.opco] ?? row.opco}</Text></> },
              { header: 'Contrat', cell: (row) => <TextLink to="/contrats/$id" params={{ id: row.contractId }}>{row.contractNumber}</TextLink> },
              { header: 'Heures certifiées', align: 'right', cell: (row) => (row.assessment ? <span className="figures">{formatNumber(row.assessment.hoursCertified)} sur {formatNumber(row.assessment.hoursAgreed)}</span> : '—') },
              { header: 'Demandé HT', align: 'right', cell: (row) => <Amount value={row.assessment?.claimableExclVat} /> },
              { header: 'État', cell: (row) => <><StatusBadge labels={claimStates} code={row.state} /><Reasons of={row} /></> },
              {
                header: 'Suite',
                cell: (row) => (
                  <Group gap={6}>
                    {row.readyAt && <FileLink size="sm" path={claimFile(row)} accept="*/*">Pièces</FileLink>}
                    {keepsBooks && row.state === 'ready' && <Button size="compact-sm" loading={send.isPending && send.variables.fundingFileId === row.fundingFileId} onClick={() => send.mutate(row)}>Marquer envoyée</Button>}
                    {keepsBooks && row.state === 'blocked' && row.assessment && !isZero(row.assessment.excessExclVat) && <Button size="compact-sm" variant="default" loading={limit.isPending && limit.variables.fundingFileId === row.fundingFileId} onClick={() => limit.mutate(row)}>Ramener au certifié</Button>}
                  </Group>
                ),
              },
            ]}
          />
        )}
      </QueryView>
    </Stack>
  );
}

function Reasons({ of: claim }: { of: FundingClaim }) {
  if (claim.sentOn) return <Text size="xs" c="dimmed">le {formatDay(claim.sentOn)}</Text>;
  const reasons = claim.missing ? [claim.missing, ...claim.explanations] : claim.explanations;
  return (
    <List size="xs" c="dimmed" listStyleType="none">
      {reasons.map((reason) => (
        <List.Item key={reason}>{reason}</List.Item>
      ))}
    </List>
  );
}
