import { useTranslation } from 'react-i18next';
import type { ProblemView } from '#contract';
import { Table, type TableColumn } from '../../../ui/index.js';
import { problemWord } from './problem-word.js';

type Row = ProblemView & { id: string };

/** One row per problem: where it is and what to change. */
export const Problems = ({ label, problems }: { label: string; problems: readonly ProblemView[] }) => {
  const { t } = useTranslation('organiseImport');
  const place = ({ line }: Row) => (line ? t('line', { line }) : t('wholeFile'));
  const hasLines = problems.some(({ line }) => line);
  const columns: TableColumn<Row>[] = [
    ...(hasLines ? [{ id: 'line', label: t('columnPlace'), cell: place, isRowHeader: true }] : []),
    {
      id: 'problem',
      label: t('columnProblem'),
      isRowHeader: !hasLines,
      cell: (row) => (
        <span className="imp-problem">
          <span>{t(problemWord(row.code))}</span>
          {row.detail ? <span className="th-meta">{t('fromFile', { detail: row.detail })}</span> : null}
        </span>
      ),
    },
    {
      id: 'at',
      label: t('columnAt'),
      cell: ({ at }) => <code className="imp-path">{at?.replace('$.schedule.conference.', '')}</code>,
    },
  ];
  return (
    <div className="imp-problems">
      <Table
        label={label}
        columns={columns}
        rows={problems.map((problem, index) => ({ ...problem, id: `${index}` }))}
      />
    </div>
  );
};
