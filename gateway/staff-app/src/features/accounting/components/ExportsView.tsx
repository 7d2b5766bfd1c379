import { Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { Panel } from '@/components/Panel';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useToday } from '@/lib/clock';
import { useSaveFile } from '@/lib/save-file';
import { BpfPanel } from './BpfPanel';
import { DuesChart, MonthsChart } from './MonthsChart';

const billing = '/staff/v1/billing';

/** What leaves the software: the entries file, the archive that proves the chain, and the year at a glance. */
export function ExportsView() {
  const [year, setYear] = useState(Number(useToday().slice(0, 4)));
  const fec = useSaveFile(`${billing}/exports/fec?year=${year}`, '*/*');
  const bpf = useSaveFile(`${billing}/exports/bpf?year=${year}`, '*/*');
  const bundle = useSaveFile(`${billing}/integrity/bundle`, '*/*');
  return (
    <Stack>
      <Group align="flex-end">
        <NumberInput label="Année" w={120} min={2020} max={2100} thousandSeparator="" allowDecimal={false} value={year} onChange={(value) => setYear(Number(value))} />
        <Button leftSection={<IconDownload size={16} />} loading={fec.isPending} onClick={() => fec.mutate()}>Fichier des écritures (FEC)</Button>
        <Button variant="default" leftSection={<IconDownload size={16} />} loading={bpf.isPending} onClick={() => bpf.mutate()}>Bilan pédagogique et financier (CSV)</Button>
        <Button variant="default" leftSection={<IconDownload size={16} />} loading={bundle.isPending} onClick={() => bundle.mutate()}>Preuve d’intégrité (archive)</Button>
      </Group>
      <ProblemAlert error={fec.error ?? bpf.error ?? bundle.error} />
      <Text size="sm" c="dimmed">Le FEC de l’année en cours est provisoire. L’archive contient chaque document, les empreintes et de quoi les vérifier sans ce logiciel.</Text>
      <Panel title={`Produits et encaissements de ${year}, mois par mois`}>
        <MonthsChart year={year} />
      </Panel>
      <Panel title={`Financements et impayés de ${year}, mois par mois`}>
        <DuesChart year={year} />
      </Panel>
      <BpfPanel year={year} />
    </Stack>
  );
}
