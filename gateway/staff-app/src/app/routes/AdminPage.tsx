import { Stack, Tabs } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PageHeader } from '@/components/PageHeader';
import { Accounts } from '@/features/admin/components/Accounts';
import { Clients } from '@/features/admin/components/Clients';
import { DeadLetters } from '@/features/admin/components/DeadLetters';
import { Mails } from '@/features/admin/components/Mails';
import { MessagingPanel } from '@/features/admin/components/MessagingPanel';
import { OpcoKeys } from '@/features/admin/components/OpcoKeys';
import { TermsVersions } from '@/features/admin/components/TermsVersions';

const route = getRouteApi('/administration');

const tabs: [code: string, text: string, content: () => ReactNode][] = [
  ['personnel', 'Personnel', () => <Accounts />],
  ['clients', 'Portails et systèmes', () => <Clients />],
  ['opco', 'Clés OPCO', () => <OpcoKeys />],
  ['cgv', 'Conditions générales', () => <TermsVersions />],
  ['courriels', 'Courriels', () => <Mails />],
  ['messages', 'Messages et échecs', () => <><MessagingPanel /><DeadLetters /></>],
];

export function AdminPage() {
  const { vue } = route.useSearch();
  const navigate = route.useNavigate();
  const shown = tabs.find(([code]) => code === vue) ?? tabs[0]!;
  return (
    <>
      <PageHeader title="Administration" />
      <Stack>
        <Tabs value={shown[0]} onChange={(tab) => void navigate({ search: { vue: tab ?? undefined } })}>
          <Tabs.List>
            {tabs.map(([code, text]) => (
              <Tabs.Tab key={code} value={code}>
                {text}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
        {shown[2]()}
      </Stack>
    </>
  );
}
