import { Badge, Modal, Stack, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { DataTable } from '@/components/DataTable';
import { EmptyState } from '@/components/EmptyState';
import { Panel } from '@/components/Panel';
import { QueryView } from '@/components/QueryView';
import { formatInstant } from '@/lib/dates';
import { services } from '@/lib/labels';
import { useMails, type Mail } from '../api/messaging';
import { Away } from './DeadLetters';
import classes from './Mails.module.css';

const matches = (mail: Mail, text: string): boolean => `${mail.recipient} ${mail.subject}`.toLowerCase().includes(text.toLowerCase());
const states: Record<string, [text: string, color: string]> = { pending: ['En attente', 'yellow'], sent: ['Envoyé', 'teal'], failed: ['En échec', 'red'] };

/** What was written to clients and participants, as they read it. */
export function Mails() {
  const mails = useMails();
  const [text, setText] = useState('');
  const [shown, setShown] = useState<Mail | null>(null);
  return (
    <Panel title="Courriels envoyés" aside={<TextInput size="xs" aria-label="Destinataire ou objet" placeholder="Destinataire ou objet" leftSection={<IconSearch size={14} />} value={text} onChange={(event) => setText(event.currentTarget.value)} />}>
      <QueryView query={mails} lines={6}>
        {({ items, away }) => (
          <>
            <Away services={away} />
            <DataTable
              caption="Courriels"
              rows={items.filter((mail) => matches(mail, text))}
              rowKey={(row) => row.id}
              empty={<EmptyState title={text ? 'Aucun courriel ne répond à cela' : 'Aucun courriel'}>Les accusés, factures et rappels envoyés par Lexom se lisent ici.</EmptyState>}
              columns={[
                { header: 'Date', width: 150, cell: (row) => <span className="figures">{formatInstant(row.createdAt)}</span> },
                { header: 'Destinataire', cell: (row) => row.recipient },
                { header: 'Objet', cell: (row) => <button type="button" className={`${classes.open} row-link`} onClick={() => setShown(row)}>{row.subject}</button> },
                { header: 'Service', cell: (row) => services[row.service] ?? row.service },
                { header: 'État', cell: (row) => { const [label, color] = states[row.status] ?? [row.status, 'gray']; return <Badge className="plain" variant="light" color={color}>{label}</Badge>; } },
              ]}
            />
          </>
        )}
      </QueryView>
      {shown && (
        <Modal opened onClose={() => setShown(null)} title={shown.subject} size="lg">
          <Stack gap="xs">
            <Text size="sm" c="dimmed">À {shown.recipient}, le {formatInstant(shown.createdAt)}</Text>
            <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>{shown.text}</Text>
          </Stack>
        </Modal>
      )}
    </Panel>
  );
}
