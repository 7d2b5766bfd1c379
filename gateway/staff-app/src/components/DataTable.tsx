import { Table, type MantineSpacing } from '@mantine/core';
import type { ReactNode } from 'react';
import { EmptyState } from './EmptyState';
import { MoreButton, type More } from './MoreButton';

export interface Column<T> {
  header: string;
  cell: (row: T) => ReactNode;
  align?: 'right' | 'center';
  width?: number | string;
}

interface Props<T> {
  rows: T[];
  columns: Column<T>[];
  rowKey: (row: T) => string;
  empty: ReactNode;
  /** Said to screen readers; the visible heading is above. */
  caption: string;
  more?: More | undefined;
  minWidth?: number;
  spacing?: MantineSpacing;
}

/** A list. The link in a row's first cell covers the whole row, for the mouse; the keyboard goes from link to link. */
export function DataTable<T>({ rows, columns, rowKey, empty, caption, more, minWidth = 640, spacing = 'xs' }: Props<T>) {
  if (rows.length === 0) return typeof empty === 'string' ? <EmptyState title={empty} /> : empty;
  return (
    <>
      <Table.ScrollContainer minWidth={minWidth}>
        <Table highlightOnHover verticalSpacing={spacing} className="data-table" aria-label={caption}>
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <Table.Th key={column.header} ta={column.align} w={column.width}>
                  {column.header}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={rowKey(row)}>
                {columns.map((column) => (
                  <Table.Td key={column.header} ta={column.align}>
                    {column.cell(row)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <MoreButton more={more} />
    </>
  );
}
