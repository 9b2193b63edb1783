import { FunnelIcon } from '@phosphor-icons/react/dist/csr/Funnel';
import { IdentificationBadgeIcon } from '@phosphor-icons/react/dist/csr/IdentificationBadge';
import { useTranslation } from 'react-i18next';
import type { PersonRowView } from '#contract';
import { ChoiceSegments, SearchField, ToggleButton } from '../../../ui/index.js';
import { countTask, isLinkOpen, TASKS, type PeopleFilter, type Task } from './people-filter.js';

export interface PeopleFilterBarProps {
  people: readonly PersonRowView[];
  filter: PeopleFilter;
  onChange: (filter: PeopleFilter) => void;
}

/** Search, tasks with their numbers, and what is still to do. */
export const PeopleFilterBar = ({ people, filter, onChange }: PeopleFilterBarProps) => {
  const { t } = useTranslation('organisePeople');
  const words: Record<Task, string> = {
    all: t('all'),
    moderator: t('moderators'),
    speaker: t('speakers'),
    interpreter: t('interpreters'),
    steward: t('stewards'),
    organiser: t('organisers'),
  };
  return (
    <div className="org-row ppl-filter">
      <SearchField label={t('search')} value={filter.search} onChange={(search) => onChange({ ...filter, search })} />
      <ChoiceSegments
        label={t('task')}
        choices={TASKS.map((task) => ({ id: task, label: `${words[task]} ${countTask(people, task)}` }))}
        value={filter.task}
        onChange={(task) => onChange({ ...filter, task: TASKS.find((one) => one === task) ?? 'all' })}
      />
      <ToggleButton
        icon={<FunnelIcon size={20} aria-hidden />}
        iconOn={<FunnelIcon size={20} weight="fill" aria-hidden />}
        isSelected={filter.linkOpen}
        onChange={(linkOpen) => onChange({ ...filter, linkOpen })}
      >
        {t('linkOpen', { count: people.filter(isLinkOpen).length })}
      </ToggleButton>
      <ToggleButton
        icon={<IdentificationBadgeIcon size={20} aria-hidden />}
        iconOn={<IdentificationBadgeIcon size={20} weight="fill" aria-hidden />}
        isSelected={filter.noBadge}
        onChange={(noBadge) => onChange({ ...filter, noBadge })}
      >
        {t('noBadge', { count: people.filter(({ hasBadge }) => !hasBadge).length })}
      </ToggleButton>
    </div>
  );
};
