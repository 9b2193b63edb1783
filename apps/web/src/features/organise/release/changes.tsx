import { useTranslation } from 'react-i18next';
import type { DraftView } from '#contract';
import { EmptyState, Panel, townOfMost } from '../../../ui/index.js';
import { ChangeRow } from './change-row.js';

/** What the next release changes, session by session. */
export const Changes = ({ draft }: { draft: DraftView }) => {
  const { t } = useTranslation('organiseRelease');
  const { conference, halls } = draft.programme;
  const last = conference.release;
  const town = townOfMost(halls) || t('atVenue');
  if (draft.changes.length === 0) {
    return (
      <Panel padded>
        <EmptyState title={last === undefined ? t('emptyDraft') : t('nothingChanged', { number: last })}>
          {last === undefined ? t('emptyDraftMore') : t('nothingChangedMore')}
        </EmptyState>
      </Panel>
    );
  }
  return (
    <Panel>
      <table className="rel-table">
        <thead>
          <tr>
            <th scope="col">{t('changes', { count: draft.changes.length })}</th>
            <th scope="col">{last === undefined ? t('columnBefore') : t('release', { number: last })}</th>
            <th scope="col" className="rel-after">
              {t('release', { number: (last ?? 0) + 1 })}
            </th>
          </tr>
        </thead>
        <tbody>
          {draft.changes.map((change) => (
            <ChangeRow key={change.sessionId} change={change} zone={conference.zone} town={town} />
          ))}
        </tbody>
      </table>
    </Panel>
  );
};
