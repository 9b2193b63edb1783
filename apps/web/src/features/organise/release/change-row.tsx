import { ArrowsLeftRightIcon } from '@phosphor-icons/react/dist/csr/ArrowsLeftRight';
import { MinusCircleIcon } from '@phosphor-icons/react/dist/csr/MinusCircle';
import { PlusCircleIcon } from '@phosphor-icons/react/dist/csr/PlusCircle';
import { TextAaIcon } from '@phosphor-icons/react/dist/csr/TextAa';
import { useTranslation } from 'react-i18next';
import type { ReleaseChangeView } from '#contract';
import { sessionShort, useLanguage } from '../../../i18n/index.js';
import { shortDay, Times } from '../../../ui/index.js';
import { textIn } from '../data/titles.js';
import { instantOf } from '../data/wall-instant.js';
import { fieldWords } from './change-words.js';

const ICONS = { added: PlusCircleIcon, removed: MinusCircleIcon, moved: ArrowsLeftRightIcon, changed: TextAaIcon };

type Stand = NonNullable<ReleaseChangeView['before']>;

/** Where and when a session is; the times as a pair. */
const Standing = ({ stand, zone, town }: { stand: Stand; zone: string; town: string }) => {
  const language = useLanguage();
  const at = instantOf(stand.startLocal, zone);
  return (
    <span className="rel-stand">
      <span className="rel-stand-hall">
        {shortDay(at, zone, language)}, {stand.hall}
      </span>
      <Times at={at} zone={zone} place={town} tight />
    </span>
  );
};

/** One session: what it is now, a seam, what it will be. */
export const ChangeRow = ({ change, zone, town }: { change: ReleaseChangeView; zone: string; town: string }) => {
  const { t } = useTranslation('organiseRelease');
  const language = useLanguage();
  const Icon = ICONS[change.change];
  const kinds = { added: t('added'), removed: t('removed'), moved: t('moved'), changed: t('changed') };
  const details = change.change === 'changed' || change.change === 'moved';
  const fields = details ? fieldWords(change.fields).map((word) => t(word)) : [];
  const isSame = change.before && change.after && change.change === 'changed';
  return (
    <tr data-change={change.change}>
      <th scope="row">
        <span className="rel-what">
          <Icon size={26} aria-hidden />
          <span>
            <strong>{sessionShort(change, language)}</strong>
            <span className="th-meta">
              {[kinds[change.change], change.code ? textIn(change.titles, language) : ''].filter(Boolean).join(', ')}
            </span>
            {fields.length > 0 ? <span className="th-meta">{fields.join(', ')}</span> : null}
          </span>
        </span>
      </th>
      <td className="rel-before" data-label={t('columnBefore')}>
        {isSame ? <span className="th-meta">{t('samePlace')}</span> : null}
        {!isSame && change.before ? (
          <del>
            <Standing stand={change.before} zone={zone} town={town} />
          </del>
        ) : null}
        {change.before ? null : <span className="th-meta">{t('notThere')}</span>}
      </td>
      <td className="rel-after" data-label={t('columnAfter')}>
        {change.after ? (
          <Standing stand={change.after} zone={zone} town={town} />
        ) : (
          <span className="th-meta">{t('gone')}</span>
        )}
      </td>
    </tr>
  );
};
