import { useTranslation } from 'react-i18next';
import { Table, type TableColumn } from '../../../ui/index.js';

/** One kind of thing; what does not apply to it is absent. */
export interface CountRow {
  id: string;
  name: string;
  added?: number;
  changed?: number;
  unchanged?: number;
  removed?: number;
}

const COLUMNS = ['added', 'changed', 'unchanged', 'removed'] as const;

/** True when the file would leave everything as it is. */
export const changesNothing = (rows: readonly CountRow[]): boolean =>
  rows.every(({ added = 0, changed = 0, removed = 0 }) => added + changed + removed === 0);

/** What is added, changed, left and taken away. */
export const Counts = ({ label, rows }: { label: string; rows: readonly CountRow[] }) => {
  const { t, i18n } = useTranslation('organiseImport');
  const columns: TableColumn<CountRow>[] = [
    { id: 'name', label: t('kind'), isRowHeader: true, cell: ({ name }) => name },
    ...COLUMNS.map((id) => ({
      id,
      label: t(id),
      isNumber: true,
      cell: (row: CountRow) =>
        row[id] === undefined ? null : (
          <span className="imp-count" data-some={id !== 'unchanged' && row[id] > 0}>
            {row[id].toLocaleString(i18n.language)}
          </span>
        ),
    })),
  ];
  return <Table label={label} columns={columns} rows={rows} />;
};
