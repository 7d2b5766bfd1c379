import { Alert, Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useEffect } from 'react';
import { Amount } from '@/components/Amount';
import { ProblemAlert } from '@/components/ProblemAlert';
import { RuleTag } from '@/components/RuleTag';
import { formatDay } from '@/lib/dates';
import { isZero } from '@/lib/money';
import { useIssueLatePayment, usePreviewLatePayment } from '../api/late-payment';

/** CGV-3.4: interest and 40 € per late invoice of the contract, seen before they are asked for. */
export function LatePaymentDialog({ contractId, onClose }: { contractId: string; onClose: () => void }) {
  const { mutate: read, ...preview } = usePreviewLatePayment(contractId);
  const issue = useIssueLatePayment(contractId, onClose);
  useEffect(() => read(), [read]);

  const late = preview.data;
  return (
    <Modal opened onClose={onClose} title="Facturer les intérêts et l’indemnité de retard" size="lg">
      <Stack gap="sm">
        <ProblemAlert error={preview.error} />
        {late && (
          <>
            <Group gap="xs">
              <Text size="sm">Calculés jusqu’au {formatDay(late.through)}.</Text>
              <RuleTag rule={late.ruleId} />
            </Group>
            {late.rateMissingSince && (
              <Alert color="orange" variant="light" title={`Taux manquant depuis le ${formatDay(late.rateMissingSince)}`}>
                Les jours précédents peuvent être facturés dès maintenant ; les suivants le seront d’eux-mêmes quand le taux aura été saisi. Un montant n’est jamais estimé.
              </Alert>
            )}
            <Table verticalSpacing="xs" className="data-table" aria-label="Factures en retard">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Facture</Table.Th>
                  <Table.Th>En retard depuis</Table.Th>
                  <Table.Th ta="right">Intérêts</Table.Th>
                  <Table.Th ta="right">Indemnité</Table.Th>
                  <Table.Th ta="right">Total</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {late.charges.map((charge) => (
                  <Table.Tr key={charge.invoiceId}>
                    <Table.Td className="figures">{charge.number}</Table.Td>
                    <Table.Td>{formatDay(charge.lateSince)}</Table.Td>
                    <Table.Td ta="right"><Amount value={charge.interest} /></Table.Td>
                    <Table.Td ta="right"><Amount value={charge.recoveryIndemnity} /></Table.Td>
                    <Table.Td ta="right"><Amount value={charge.total} fw={600} /></Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
            <ProblemAlert error={issue.error} />
            <Group justify="space-between">
              <Text fw={600}>
                À facturer : <Amount value={late.total} fw={700} />
              </Text>
              <Button disabled={isZero(late.total)} loading={issue.isPending} onClick={() => issue.mutate(late.total)}>
                Émettre le document
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Modal>
  );
}
