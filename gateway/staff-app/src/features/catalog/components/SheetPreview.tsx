import { List, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Facts } from '@/components/Facts';
import { Amount } from '@/components/Amount';
import type { Sheet } from '@/lib/api/catalog-types';
import { formatNumber } from '@/lib/money';

/** The sheet as a client reads it (CAT-1). */
export function SheetPreview({ reference, sheet }: { reference: string; sheet: Sheet }) {
  return (
    <Stack gap="md" className="sheet">
      <div>
        <Text size="sm" c="dimmed">
          {reference} · {sheet.domain || 'Domaine à préciser'}
        </Text>
        <Title order={3} size="h4">
          {sheet.title || 'Sans intitulé'}
        </Title>
      </div>
      <Facts
        of={[
          ['Durée', `${formatNumber(sheet.durationDays)} jour${sheet.durationDays > 1 ? 's' : ''}, ${formatNumber(sheet.durationHours)} heures`],
          ['Prix inter HT, par stagiaire', <Amount value={sheet.interPrice} />],
          ['Prix intra HT, par groupe', <Amount value={sheet.intraPrice} />],
          ['TVA', sheet.vatRegime === 'standard' ? 'Au taux en vigueur' : 'Exonérée, art. 261-4-4° a du CGI'],
          ['Stagiaires au plus', sheet.maximumParticipants],
        ]}
      />
      <Part title="Objectifs">
        <Lines of={sheet.objectives} />
      </Part>
      <Part title="Programme">
        {sheet.programme.map((module, index) => (
          <div key={index}>
            <Text size="sm" fw={600}>
              {index + 1}. {module.title}
            </Text>
            <Lines of={module.items} />
          </div>
        ))}
      </Part>
      <Part title="Prérequis">{sheet.prerequisites && <Text size="sm">{sheet.prerequisites}</Text>}</Part>
      <Part title="Public">{sheet.audience && <Text size="sm">{sheet.audience}</Text>}</Part>
      <Part title="Méthodes pédagogiques">
        <Lines of={sheet.teachingMethods} />
      </Part>
      <Part title="Évaluation">
        <Lines of={sheet.evaluationMethods} />
      </Part>
    </Stack>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <Text fw={600} mb={2}>
        {title}
      </Text>
      {children || <Text size="sm" c="dimmed">À compléter</Text>}
    </div>
  );
}

function Lines({ of }: { of: string[] }) {
  const lines = of.filter((line) => line.trim());
  if (lines.length === 0) return <Text size="sm" c="dimmed">À compléter</Text>;
  return (
    <List size="sm" spacing={2}>
      {lines.map((line, index) => (
        <List.Item key={index}>{line}</List.Item>
      ))}
    </List>
  );
}
