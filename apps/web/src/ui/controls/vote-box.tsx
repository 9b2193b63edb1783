import './vote-box.css';
import { ArrowFatUpIcon } from '@phosphor-icons/react/dist/csr/ArrowFatUp';
import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

export interface VoteBoxProps {
  votes: number;
  voted: boolean;
  /** Absolute: shall the own vote count. Absent where voting is over. */
  onVote?: (voted: boolean) => void;
}

/** Arrow over number, 44 px wide, filled accent when voted. */
export const VoteBox = ({ votes, voted, onVote }: VoteBoxProps) => {
  const { t, i18n } = useTranslation('ui');
  const content = (
    <>
      <ArrowFatUpIcon size={20} weight={voted ? 'fill' : 'regular'} aria-hidden />
      <span aria-hidden>{votes.toLocaleString(i18n.language)}</span>
      <span className="th-hidden">{t('votes', { count: votes })}</span>
    </>
  );
  if (!onVote) {
    return (
      <span className="th-vote-box" data-fixed="true">
        {content}
      </span>
    );
  }
  return (
    <ToggleButton
      className="th-vote-box"
      isSelected={voted}
      onChange={onVote}
      aria-label={`${t('vote')}, ${t('votes', { count: votes })}`}
    >
      {content}
    </ToggleButton>
  );
};
