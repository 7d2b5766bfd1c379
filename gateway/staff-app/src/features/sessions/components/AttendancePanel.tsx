import { Badge, Button, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { EmptyState } from '@/components/EmptyState';
import { TextLink } from '@/components/Links';
import { Panel } from '@/components/Panel';
import { ProblemAlert } from '@/components/ProblemAlert';
import { QueryView } from '@/components/QueryView';
import type { HalfDay } from '@/lib/api/catalog-types';
import { useToday } from '@/lib/clock';
import { formatDay, formatShortDay } from '@/lib/dates';
import { periods } from '@/lib/labels';
import { useCan } from '@/lib/session';
import { useAttendance } from '../api/get-attendance';
import { useNoteAbsence, type AbsenceReason } from '../api/note-absence';
import type { AttendanceRow, AttendanceSheet } from '../api/types';
import { AbsenceMenu } from './AbsenceMenu';
import { SignedMark } from './SignedMark';
import { SigningForm } from './SigningForm';

/** ORD-1: who signed for which half-day, participant and trainer. */
export function AttendancePanel({ sessionId }: { sessionId: string }) {
  const attendance = useAttendance(sessionId);
  const closedOn = attendance.data?.closedOn;
  return (
    <Panel title="Émargement" aside={closedOn && <Badge color="gray" variant="light" className="plain">Feuille close le {formatDay(closedOn)}</Badge>}>
      <QueryView query={attendance} lines={5}>
        {(sheet) =>
          sheet.participants.length === 0 ? (
            <EmptyState title="Personne n’est inscrit">Les stagiaires apparaissent avec leur contrat.</EmptyState>
          ) : (
            <Sheet sheet={sheet} />
          )
        }
      </QueryView>
    </Panel>
  );
}

function Sheet({ sheet }: { sheet: AttendanceSheet }) {
  const today = useToday();
  const signs = useCan('training-manager', 'sales');
  const [signing, setSigning] = useState<HalfDay | null>(null);
  const note = useNoteAbsence(sheet.sessionId);
  const begun = (half: HalfDay) => signs && half.day <= today;
  const open = (half: HalfDay) => begun(half) && !sheet.closedOn && sheet.participants.some((row) => !row.suspended && !row.halfDays.find((one) => one.day === half.day && one.period === half.period)?.present);
  return (
    <>
      <ProblemAlert error={note.error} />
      <Table.ScrollContainer minWidth={170 + sheet.halfDays.length * 92}>
        <Table verticalSpacing="xs" className="data-table" aria-label="Feuille d’émargement">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Stagiaire</Table.Th>
              {sheet.halfDays.map((half) => (
                <Table.Th key={half.day + half.period} ta="center">
                  {formatShortDay(half.day)}
                  <br />
                  {periods[half.period]}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sheet.participants.map((row) => (
              <Row key={row.participantId} row={row} mayNote={begun} onNote={(halfDay, reason) => note.mutate({ participantId: row.participantId, halfDay, reason })} />
            ))}
          </Table.Tbody>
          {sheet.halfDays.some(open) && (
            <Table.Tfoot>
              <Table.Tr>
                <Table.Td />
                {sheet.halfDays.map((half) => (
                  <Table.Td key={half.day + half.period} ta="center">
                    {open(half) && <Button size="xs" variant="light" onClick={() => setSigning(half)}>Émarger</Button>}
                  </Table.Td>
                ))}
              </Table.Tr>
            </Table.Tfoot>
          )}
        </Table>
      </Table.ScrollContainer>
      {signing && <SigningForm sheet={sheet} halfDay={signing} onClose={() => setSigning(null)} />}
    </>
  );
}

interface RowProps {
  row: AttendanceRow;
  mayNote: (half: HalfDay) => boolean;
  onNote: (half: HalfDay, reason: AbsenceReason) => void;
}

function Row({ row, mayNote, onNote }: RowProps) {
  return (
    <Table.Tr>
      <Table.Td>
        {row.firstName} {row.lastName}
        <Text size="xs" c="dimmed" component="div">
          <TextLink inherit to="/contrats/$id" params={{ id: row.contractId }}>{row.contractNumber}</TextLink>
          {row.suspended && ' · contrat suspendu'}
        </Text>
      </Table.Td>
      {row.halfDays.map((half) => (
        <Table.Td key={half.day + half.period} ta="center">
          {mayNote(half) && !half.participantSignedAt ? <AbsenceMenu row={row} half={half} onNote={(reason) => onNote(half, reason)} /> : <SignedMark half={half} />}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}
