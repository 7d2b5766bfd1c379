import { List, Text } from '@mantine/core';
import { FileLink } from '@/components/FileLink';
import { Panel } from '@/components/Panel';
import { QueryView } from '@/components/QueryView';
import { formatDay } from '@/lib/dates';
import { formatNumber } from '@/lib/money';
import { useCertificates } from '../api/list-certificates';

/** ORD-1: made by themselves when the session is completed. */
export function Certificates({ contractId }: { contractId: string }) {
  const certificates = useCertificates(contractId);
  return (
    <Panel title="Attestations">
      <QueryView query={certificates} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <Text size="sm" c="dimmed">
              Aucune : elles sont établies à la clôture de la session, pour les stagiaires présents.
            </Text>
          ) : (
            <List size="sm" spacing={4} listStyleType="none">
              {items.map((item) => (
                <List.Item key={item.id}>
                  <FileLink size="sm" path={`/staff/v1/ordering/certificates/${item.id}`}>{item.participantName}</FileLink>
                  <Text size="xs" c="dimmed" className="figures">
                    {item.title} · {formatNumber(item.hoursAttended)} h sur {formatNumber(item.hoursAgreed)} · {formatDay(item.issuedOn)}
                  </Text>
                </List.Item>
              ))}
            </List>
          )
        }
      </QueryView>
    </Panel>
  );
}
