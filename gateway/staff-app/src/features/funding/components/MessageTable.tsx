import { Group, Text } from '@mantine/core';
import { IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { DataTable } from '@/components/DataTable';
import { EmptyState } from '@/components/EmptyState';
import { TextLink } from '@/components/Links';
import type { More } from '@/components/MoreButton';
import { RuleTag } from '@/components/RuleTag';
import { StatusBadge } from '@/components/StatusBadge';
import { formatInstant } from '@/lib/dates';
import { opcos } from '@/lib/labels';
import { effects, messageStates, messageTypes, verificationText } from '../api/message-labels';
import type { OpcoMessage } from '../api/types';

interface Props {
  messages: OpcoMessage[];
  more?: More;
}

/** What OPCOs sent, how its signature was checked, and what became of it. */
export function MessageTable({ messages, more }: Props) {
  return (
    <DataTable
      caption="Messages reçus"
      rows={messages}
      rowKey={(row) => row.id}
      minWidth={820}
      more={more}
      empty={<EmptyState title="Aucun message">Les OPCO raccordés envoient leurs décisions et paiements par messages signés.</EmptyState>}
      columns={[
        {
          header: 'Reçu',
          cell: (row) => (
            <>
              <span className="figures">{formatInstant(row.receivedAt)}</span>
              {row.deliveries > 1 && (
                <Text size="xs" c="dimmed">
                  {row.deliveries} envois
                </Text>
              )}
            </>
          ),
        },
        { header: 'OPCO', cell: (row) => opcos[row.opco] ?? row.opco },
        {
          header: 'Message',
          cell: (row) => (
            <>
              {row.type ? (messageTypes[row.type] ?? row.type) : '—'}
              <Text size="xs" c="dimmed" className="figures">
                {row.webhookId}
              </Text>
            </>
          ),
        },
        { header: 'Dossier', cell: (row) => <FileNamed message={row} /> },
        { header: 'Vérification', cell: (row) => <Verification message={row} /> },
        {
          header: 'Suite donnée',
          cell: (row) => (
            <Group gap={6}>
              <StatusBadge labels={messageStates} code={row.state} />
              {row.effect && <Text size="xs">{effects[row.effect] ?? row.effect}</Text>}
              <RuleTag rule={row.refusedFor} />
            </Group>
          ),
        },
      ]}
    />
  );
}

function FileNamed({ message }: { message: OpcoMessage }) {
  if (!message.fundingFileId) return <span className="figures">{message.fileNamed ?? '—'}</span>;
  return (
    <TextLink to="/financements/$id" params={{ id: message.fundingFileId }}>
      {/* Our own id says nothing to a reader; the OPCO's number does. */}
      {message.fileNamed && message.fileNamed !== message.fundingFileId ? message.fileNamed : 'Voir le dossier'}
    </TextLink>
  );
}

function Verification({ message }: { message: OpcoMessage }) {
  const Icon = message.verified ? IconShieldCheck : IconShieldX;
  return (
    <Group gap={6} wrap="nowrap">
      <Icon size={18} color={message.verified ? 'var(--mantine-color-teal-6)' : 'var(--lexom-late)'} aria-hidden />
      <Text size="sm">{verificationText(message.verification)}</Text>
    </Group>
  );
}
