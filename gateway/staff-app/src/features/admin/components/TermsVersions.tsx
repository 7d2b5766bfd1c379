import { Badge, Button, Code, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Facts } from '@/components/Facts';
import { FileLink } from '@/components/FileLink';
import { Panel } from '@/components/Panel';
import { QueryView } from '@/components/QueryView';
import { formatDay } from '@/lib/dates';
import { formatNumber } from '@/lib/money';
import { useCan } from '@/lib/session';
import { parameterNames, termsText, useTermsVersions, type TermsVersion } from '../api/terms';
import { TermsForm } from './TermsForm';

/** The terms of sale are data: each version with its parameters and the hash of its text. A version never changes; what was signed keeps its own. */
export function TermsVersions() {
  const versions = useTermsVersions();
  const publishes = useCan('administrator');
  const [writing, form] = useDisclosure(false);
  return (
    <QueryView query={versions} lines={10}>
      {({ items }) => (
        <Stack>
          {publishes && <Button style={{ alignSelf: 'flex-start' }} onClick={form.open}>Publier une version</Button>}
          {items.map((version) => (
            <Version key={version.version} of={version} />
          ))}
          {writing && <TermsForm last={items.reduce((a, b) => (a.version > b.version ? a : b))} onClose={form.close} />}
        </Stack>
      )}
    </QueryView>
  );
}

function Version({ of: one }: { of: TermsVersion }) {
  return (
    <Panel title={`Version ${one.version}`} aside={<Badge className="plain" variant="light" color={one.inForce ? 'teal' : 'gray'}>{one.inForce ? `En vigueur depuis le ${formatDay(one.inForceFrom)}` : `Au ${formatDay(one.inForceFrom)}`}</Badge>}>
      <Group justify="space-between" mb="xs">
        <Text size="xs" c="dimmed">Empreinte du texte (SHA-256) : <Code>{one.sha256.slice(0, 32)}…</Code></Text>
        <FileLink size="sm" path={termsText(one.version)} accept="text/plain, */*">Lire le texte</FileLink>
      </Group>
      <Facts of={parameterNames.map(([name, text, unit]) => [text, `${formatNumber(Number(one.parameters[name]))} ${unit}`])} />
    </Panel>
  );
}
