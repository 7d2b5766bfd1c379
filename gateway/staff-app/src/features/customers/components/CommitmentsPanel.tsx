import { Button, Group, List, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Facts } from '@/components/Facts';
import { Panel } from '@/components/Panel';
import { ProblemAlert } from '@/components/ProblemAlert';
import { RuleTag } from '@/components/RuleTag';
import type { Customer } from '@/lib/api/customers';
import { formatDay } from '@/lib/dates';
import { useCan } from '@/lib/session';
import { useRevokeLogo } from '../api/keep-customer';
import { DecisionMakerForm, InsuranceForm, LogoForm } from './commitment-forms';

type Asking = 'decision-maker' | 'insurance' | 'logo' | null;

/** CGV-4.2, CGV-4.6: what a client has named, proved and agreed to. */
export function CommitmentsPanel({ customer }: { customer: Customer }) {
  const sells = useCan('sales');
  const revoke = useRevokeLogo(customer.id);
  const [asking, setAsking] = useState<Asking>(null);
  const close = () => setAsking(null);
  const { decisionMaker, insuredUntil, logo } = customer;
  return (
    <Panel title="Engagements du client">
      <Stack gap="xs">
        <ProblemAlert error={revoke.error} />
        <Facts
          of={[
            ['Décideur', decisionMaker?.lastName ? `${decisionMaker.firstName} ${decisionMaker.lastName}` : '—'],
            ['Assurance', insuredUntil ? `jusqu’au ${formatDay(insuredUntil)}` : '—'],
            ['Logo', logo.mayBeUsed ? `accord du ${formatDay(logo.agreedOn)}` : logo.revokedOn ? `accord révoqué le ${formatDay(logo.revokedOn)}` : 'pas d’accord'],
          ]}
        />
        {customer.stillAsked.length > 0 && (
          <List size="sm" spacing={2}>
            {customer.stillAsked.map((item) => (
              <List.Item key={item.code + item.field}>
                <Text span size="sm">{item.message}</Text> <RuleTag rule={item.code} />
              </List.Item>
            ))}
          </List>
        )}
        {sells && (
          <Group gap="xs">
            <Button size="compact-sm" variant="default" onClick={() => setAsking('decision-maker')}>Décideur…</Button>
            <Button size="compact-sm" variant="default" onClick={() => setAsking('insurance')}>Attestation d’assurance…</Button>
            {logo.mayBeUsed ? (
              <Button size="compact-sm" variant="default" loading={revoke.isPending} onClick={() => revoke.mutate(undefined)}>Révoquer l’accord sur le logo</Button>
            ) : (
              <Button size="compact-sm" variant="default" onClick={() => setAsking('logo')}>Accord sur le logo…</Button>
            )}
          </Group>
        )}
      </Stack>
      {asking === 'decision-maker' && <DecisionMakerForm customer={customer} onClose={close} />}
      {asking === 'insurance' && <InsuranceForm customer={customer} onClose={close} />}
      {asking === 'logo' && <LogoForm customer={customer} onClose={close} />}
    </Panel>
  );
}
