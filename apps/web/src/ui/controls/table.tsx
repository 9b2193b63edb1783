import './table.css';
import type { ReactNode } from 'react';
import { Cell, Column, Row, Table as AriaTable, TableBody, TableHeader, type Selection } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Checkbox } from './checkbox.js';

export interface TableColumn<T> {
  id: string;
  label: string;
  cell: (row: T) => ReactNode;
  /** The column that names the row. */
  isRowHeader?: boolean;
  /** Numbers stand at the right. */
  isNumber?: boolean;
}

export interface TableProps<T extends { id: string }> {
  label: string;
  columns: readonly TableColumn<T>[];
  rows: readonly T[];
  /** With both, rows can be chosen. */
  chosen?: Selection;
  onChoose?: (chosen: Selection) => void;
  onAction?: (id: string) => void;
  empty?: ReactNode;
}

/** Rows of 60; on a phone each row is a card with the column's name before each value. */
export function Table<T extends { id: string }>({
  label,
  columns,
  rows,
  chosen,
  onChoose,
  onAction,
  empty,
}: TableProps<T>) {
  const { t } = useTranslation('ui');
  const choosing = chosen !== undefined && onChoose !== undefined;
  return (
    <AriaTable
      className="th-table"
      aria-label={label}
      {...(choosing ? { selectionMode: 'multiple', selectedKeys: chosen, onSelectionChange: onChoose } : {})}
      {...(onAction ? { onRowAction: (key) => onAction(String(key)) } : {})}
    >
      <TableHeader>
        {choosing ? (
          <Column className="th-table-choose">
            <Checkbox slot="selection" aria-label={t('chooseAll')} />
          </Column>
        ) : null}
        {columns.map((column) => (
          <Column
            key={column.id}
            id={column.id}
            isRowHeader={column.isRowHeader ?? false}
            data-number={column.isNumber}
          >
            {column.label}
          </Column>
        ))}
      </TableHeader>
      <TableBody {...(empty === undefined ? {} : { renderEmptyState: () => empty })}>
        {rows.map((row) => (
          <Row key={row.id} id={row.id}>
            {choosing ? (
              <Cell className="th-table-choose">
                <Checkbox slot="selection" aria-label={t('choose')} />
              </Cell>
            ) : null}
            {columns.map((column) => (
              <Cell
                key={column.id}
                data-label={column.isRowHeader ? undefined : column.label}
                data-number={column.isNumber}
              >
                {column.cell(row)}
              </Cell>
            ))}
          </Row>
        ))}
      </TableBody>
    </AriaTable>
  );
}
