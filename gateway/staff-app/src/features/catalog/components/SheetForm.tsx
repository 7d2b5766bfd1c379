import { Checkbox, Group, NativeSelect, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { MoneyInput } from '@/components/MoneyInput';
import type { Sheet } from '@/lib/api/catalog-types';
import { euro } from '@/lib/money';
import { ProgrammeFields } from './ProgrammeFields';

interface Props {
  sheet: Sheet;
  onChange: (part: Partial<Sheet>) => void;
  errorOf: (field: string) => string | undefined;
}

export const lines = (text: string): string[] => text.split('\n');

/** Everything a course says about itself. A draft may be incomplete; publication lists what is missing (CAT-1). */
export function SheetForm({ sheet, onChange, errorOf }: Props) {
  const listOf = (field: 'objectives' | 'teachingMethods' | 'evaluationMethods', label: string, description: string) => (
    <Textarea label={label} description={description} autosize minRows={3} error={errorOf(field)} value={sheet[field].join('\n')} onChange={(event) => onChange({ [field]: lines(event.currentTarget.value) })} />
  );
  return (
    <Stack gap="sm">
      <TextInput label="Intitulé" maxLength={200} error={errorOf('title')} value={sheet.title} onChange={(event) => onChange({ title: event.currentTarget.value })} />
      <Group grow align="flex-start">
        <TextInput label="Domaine" maxLength={200} error={errorOf('domain')} value={sheet.domain} onChange={(event) => onChange({ domain: event.currentTarget.value })} />
        <NumberInput label="Jours" min={0} allowDecimal={false} error={errorOf('durationDays')} value={sheet.durationDays} onChange={(value) => onChange({ durationDays: Number(value) })} />
        <NumberInput label="Heures" min={0} decimalSeparator="," error={errorOf('durationHours')} value={sheet.durationHours} onChange={(value) => onChange({ durationHours: Number(value) })} />
        <NumberInput label="Stagiaires au plus" min={0} allowDecimal={false} error={errorOf('maximumParticipants')} value={sheet.maximumParticipants} onChange={(value) => onChange({ maximumParticipants: Number(value) })} />
      </Group>
      <Group grow align="flex-start">
        <MoneyInput label="Prix inter HT" description="Par stagiaire" error={errorOf('interPrice')} value={Number(sheet.interPrice.amount)} onChange={(value) => onChange({ interPrice: euro(Number(value)) })} />
        <MoneyInput label="Prix intra HT" description="Par groupe" error={errorOf('intraPrice')} value={Number(sheet.intraPrice.amount)} onChange={(value) => onChange({ intraPrice: euro(Number(value)) })} />
        <NativeSelect
          label="TVA"
          description="Régime de la formation"
          data={[{ value: 'standard', label: 'Au taux en vigueur' }, { value: 'exempt-261-4-4-a', label: 'Exonérée (261-4-4° a)' }]}
          value={sheet.vatRegime}
          onChange={(event) => onChange({ vatRegime: event.currentTarget.value as Sheet['vatRegime'] })}
        />
      </Group>
      <Checkbox
        label="C’est une action de formation"
        description="Un accompagnement ou un coaching ne se vend pas comme formation (article 2.1)."
        checked={sheet.isTraining}
        onChange={(event) => onChange({ isTraining: event.currentTarget.checked })}
      />
      {listOf('objectives', 'Objectifs', 'Un par ligne ; ils figurent tous sur l’attestation.')}
      <ProgrammeFields value={sheet.programme} onChange={(programme) => onChange({ programme })} error={errorOf('programme')} />
      <Textarea label="Prérequis" autosize minRows={2} error={errorOf('prerequisites')} value={sheet.prerequisites} onChange={(event) => onChange({ prerequisites: event.currentTarget.value })} />
      <Textarea label="Public" autosize minRows={2} error={errorOf('audience')} value={sheet.audience} onChange={(event) => onChange({ audience: event.currentTarget.value })} />
      {listOf('teachingMethods', 'Méthodes pédagogiques', 'Une par ligne.')}
      {listOf('evaluationMethods', 'Modalités d’évaluation', 'Une par ligne : à chaud en fin de session, à froid quelques mois après.')}
    </Stack>
  );
}
