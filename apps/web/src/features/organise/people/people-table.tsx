import { CaretLeftIcon } from '@phosphor-icons/react/dist/csr/CaretLeft';
import { CaretRightIcon } from '@phosphor-icons/react/dist/csr/CaretRight';
import { useTranslation } from 'react-i18next';
import type { PersonRowView, ProgrammeView } from '#contract';
import { Button, EmptyState, Panel, Table } from '../../../ui/index.js';
import { usePeopleColumns } from './people-columns.js';
import type { RowAct } from './row-acts.js';

export interface PeopleTableProps {
  people: readonly PersonRowView[];
  programme: ProgrammeView | undefined;
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
  onAct: (personId: string, act: RowAct) => void;
  page: number;
  onPage: (page: number) => void;
}

const PER_PAGE = 25;

const Pages = ({ page, total, onPage }: { page: number; total: number; onPage: (page: number) => void }) => {
  const { t } = useTranslation('organisePeople');
  const first = page * PER_PAGE + 1;
  const last = Math.min(total, first + PER_PAGE - 1);
  return (
    <div className="ppl-pages">
      <span className="th-meta" role="status">
        {t('range', { first, last, total })}
      </span>
      <Button
        icon={<CaretLeftIcon size={18} weight="bold" aria-hidden />}
        aria-label={t('pageBefore')}
        isDisabled={page === 0}
        onPress={() => onPage(page - 1)}
      />
      <Button
        icon={<CaretRightIcon size={18} weight="bold" aria-hidden />}
        aria-label={t('pageNext')}
        isDisabled={last >= total}
        onPress={() => onPage(page + 1)}
      />
    </div>
  );
};

/** People page by page; who was chosen stays chosen on other pages and under other filters. */
export const PeopleTable = ({ people, programme, chosen, onChoose, onAct, page, onPage }: PeopleTableProps) => {
  const { t } = useTranslation('organisePeople');
  const columns = usePeopleColumns(programme, onAct);
  const shownPage = Math.min(page, Math.max(0, Math.ceil(people.length / PER_PAGE) - 1));
  const shown = people.slice(shownPage * PER_PAGE, (shownPage + 1) * PER_PAGE);
  const onPageIds = new Set(shown.map(({ id }) => id));
  const elsewhere = [...chosen].filter((id) => !onPageIds.has(id));
  return (
    <Panel foot={<Pages page={shownPage} total={people.length} onPage={onPage} />}>
      <div className="ppl-scroll">
        <Table
          label={t('title')}
          columns={columns}
          rows={shown}
          chosen={new Set(shown.filter(({ id }) => chosen.has(id)).map(({ id }) => id))}
          onChoose={(selection) =>
            onChoose(new Set([...elsewhere, ...(selection === 'all' ? onPageIds : [...selection].map(String))]))
          }
          empty={<EmptyState title={t('nobody')}>{t('nobodyHint')}</EmptyState>}
        />
      </div>
    </Panel>
  );
};
