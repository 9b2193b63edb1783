import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DelegationView } from '#contract';
import { useLanguage } from '../../../i18n/index.js';
import { api, useRefusalWords } from '../../../realtime/index.js';
import { ButtonLink, EmptyState, Panel, Select, Table, toast, type TableColumn } from '../../../ui/index.js';
import { delegationsQuery } from '../data/queries.js';
import { textIn } from '../data/titles.js';
import { delegationBesideTown } from './delegation-word.js';
import { NO_DELEGATION } from './person-draft.js';

export interface DelegationsProps {
  conferenceId: string;
  delegations: readonly DelegationView[];
}

const useTwin = (conferenceId: string) => {
  const { t } = useTranslation('organisePeople');
  const queries = useQueryClient();
  const sentence = useRefusalWords();
  const put = (id: string, partnerIds: readonly string[]) =>
    api.put<DelegationView[]>(`/api/delegations/${id}/twins`, { partnerIds });
  const keep = (all: DelegationView[]) => queries.setQueryData(delegationsQuery(conferenceId).queryKey, all);
  const refused = (error: unknown) => toast(sentence(error), { tone: 'bad' });
  return useMutation({
    mutationFn: ({ delegation, partnerIds }: { delegation: DelegationView; partnerIds: string[] }) =>
      put(delegation.id, partnerIds),
    onSuccess: (all, { delegation }) => {
      keep(all);
      const onUndo = () => void put(delegation.id, delegation.twins).then(keep, refused);
      toast(t('twinSaved', { name: delegation.name }), { onUndo });
    },
    onError: refused,
  });
};

interface TwinCellProps extends DelegationsProps {
  delegation: DelegationView;
}

/** The twin, to choose. A delegation with several shows the others below; they stay. */
const TwinCell = ({ conferenceId, delegations, delegation }: TwinCellProps) => {
  const { t } = useTranslation('organisePeople');
  const language = useLanguage();
  const { mutate } = useTwin(conferenceId);
  const [twin = NO_DELEGATION, ...more] = delegation.twins;
  const nameOf = (id: string): string => delegations.find((one) => one.id === id)?.name ?? '';
  const others = delegations.filter(({ id }) => id !== delegation.id && !more.includes(id));
  const choose = (id: string) => {
    const partnerIds = [...(id === NO_DELEGATION ? [] : [id]), ...more];
    if (id !== twin) mutate({ delegation, partnerIds });
  };
  return (
    <span className="ppl-twin">
      <Select
        label={t('twinOf', { name: delegation.name })}
        labelHidden
        options={[{ id: NO_DELEGATION, label: t('twinNone') }, ...others.map(({ id, name }) => ({ id, label: name }))]}
        value={twin}
        onChange={choose}
      />
      {more.length > 0 ? (
        <span className="th-meta">
          {t('twinMore', { names: new Intl.ListFormat(language).format(more.map(nameOf)) })}
        </span>
      ) : null}
    </span>
  );
};

/** Delegations, how many people each has, and its twin. */
export const Delegations = ({ conferenceId, delegations }: DelegationsProps) => {
  const { t, i18n } = useTranslation('organisePeople');
  const language = useLanguage();
  const columns: TableColumn<DelegationView>[] = [
    {
      id: 'name',
      label: t('delegation'),
      isRowHeader: true,
      cell: ({ name, town }) => (
        <span className="ppl-task">
          <strong>{name}</strong>
          <span className="th-meta">{delegationBesideTown({ delegation: name, town }) && textIn(town, language)}</span>
        </span>
      ),
    },
    {
      id: 'people',
      label: t('title'),
      isNumber: true,
      cell: ({ people }) => people.toLocaleString(i18n.language),
    },
    {
      id: 'twin',
      label: t('twin'),
      cell: (one) => <TwinCell conferenceId={conferenceId} delegations={delegations} delegation={one} />,
    },
  ];
  if (delegations.length === 0)
    return (
      <EmptyState
        title={t('delegationsEmpty')}
        acts={
          <ButtonLink href="/organise/import" variant="primary">
            {t('import')}
          </ButtonLink>
        }
      >
        {t('delegationsEmptyHint')}
      </EmptyState>
    );
  return (
    <Panel>
      <Table label={t('delegations')} columns={columns} rows={delegations} />
    </Panel>
  );
};
