import { PrinterIcon } from '@phosphor-icons/react/dist/csr/Printer';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { PersonRowView, ProgrammeView } from '#contract';
import { sessionCode, useLanguage } from '../../../i18n/index.js';
import { Given, initials, LanguageTag, LookAlike, StatusWord, type TableColumn, type Tone } from '../../../ui/index.js';
import { textIn } from '../data/titles.js';
import { delegationBesideTown } from './delegation-word.js';
import { RowActs, type RowAct } from './row-acts.js';

const LINK_TONES: Record<PersonRowView['link'], Tone> = { none: 'none', issued: 'warn', used: 'ok', revoked: 'bad' };

/** Initials without a place: where somebody will be is not known before the session. */
const NameCell = ({ person, onOpen }: { person: PersonRowView; onOpen: () => void }) => {
  const other = person.nameCyrillic === person.name ? undefined : person.nameCyrillic;
  return (
    <span className="ppl-name">
      <span className="ppl-initials" aria-hidden>
        {initials(person.name)}
      </span>
      <span className="ppl-name-text">
        <AriaButton className="ppl-open" onPress={onOpen}>
          <Given>{person.name}</Given>
        </AriaButton>
        {other ? (
          <span className="th-meta" lang="ru">
            <Given>{other}</Given>
          </span>
        ) : null}
        <LookAlike person={person} />
      </span>
    </span>
  );
};

const useTaskWords = (programme: ProgrammeView | undefined) => {
  const { t } = useTranslation('organisePeople');
  const language = useLanguage();
  const codeOf = (sessionId: string): string => {
    const session = programme?.sessions.find(({ id }) => id === sessionId);
    return session ? sessionCode(session, language) : '';
  };
  const roles = {
    organiser: t('organiser'),
    steward: t('steward'),
    participant: t('participant'),
    hallDevice: t('hallDevice'),
    moderator: t('moderator'),
    speaker: t('speaker'),
    interpreter: t('interpreter'),
  };
  return {
    tasks: (person: PersonRowView): string => {
      const special = [
        ...person.roles.filter((role) => role !== 'participant').map((role) => roles[role]),
        ...person.sessionRoles.map(({ role, sessionId }) => `${roles[role]} ${codeOf(sessionId)}`.trim()),
      ];
      return special.length === 0 ? roles.participant : [...new Set(special)].join(', ');
    },
    group: (person: PersonRowView): string => (person.sessionId ? codeOf(person.sessionId) : ''),
  };
};

/** Columns of the table of people. */
export const usePeopleColumns = (
  programme: ProgrammeView | undefined,
  onAct: (personId: string, act: RowAct) => void,
): TableColumn<PersonRowView>[] => {
  const { t } = useTranslation('organisePeople');
  const language = useLanguage();
  const { tasks, group } = useTaskWords(programme);
  const links = { none: t('linkNone'), issued: t('linkIssued'), used: t('linkUsed'), revoked: t('linkRevoked') };
  return [
    {
      id: 'name',
      label: t('name'),
      isRowHeader: true,
      cell: (person) => <NameCell person={person} onOpen={() => onAct(person.id, 'devices')} />,
    },
    {
      id: 'town',
      label: t('town'),
      cell: (person) => (
        <span className="ppl-task">
          <span>{textIn(person.town, language)}</span>
          <span className="th-meta">{delegationBesideTown(person)}</span>
        </span>
      ),
    },
    {
      id: 'task',
      label: t('taskAndGroup'),
      cell: (person) => (
        <span className="ppl-task">
          <span>{tasks(person)}</span>
          <span className="th-meta ppl-group">
            {group(person)} {person.language ? <LanguageTag code={person.language} /> : null}
          </span>
        </span>
      ),
    },
    {
      id: 'link',
      label: t('link'),
      cell: ({ link }) => <StatusWord tone={LINK_TONES[link]}>{links[link]}</StatusWord>,
    },
    {
      id: 'badge',
      label: t('badge'),
      cell: ({ hasBadge }) => (
        <span className="ppl-badge" data-there={hasBadge}>
          <PrinterIcon size={20} weight="fill" aria-hidden />
          {hasBadge ? t('badgeThere') : t('badgeMissing')}
        </span>
      ),
    },
    {
      id: 'acts',
      label: t('acts'),
      cell: (person) => <RowActs person={person} onAct={(act) => onAct(person.id, act)} />,
    },
  ];
};
