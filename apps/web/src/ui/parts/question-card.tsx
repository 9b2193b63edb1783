import './question-card.css';
import { ArrowFatUpIcon } from '@phosphor-icons/react/dist/csr/ArrowFatUp';
import { ProjectorScreenIcon } from '@phosphor-icons/react/dist/csr/ProjectorScreen';
import { TranslateIcon } from '@phosphor-icons/react/dist/csr/Translate';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { knownLang } from '../../i18n/index.js';
import { VoteBox } from '../controls/vote-box.js';
import { Given } from '../marks/given.js';
import { LanguageTag } from '../marks/language-tag.js';
import { Mark } from '../marks/mark.js';
import type { Place } from '../marks/place.js';

export interface QuestionCardProps {
  text: string;
  language: string;
  translation?: { text: string; language: string; confirmed: boolean };
  /** Name and town, or the word for anonymous. */
  author: string;
  /** Null: its author has not said; there is no mark then. */
  place?: Place | null;
  votes: number;
  onScreen?: boolean;
  /** Participant's form: the vote box at the left. */
  vote?: { voted: boolean; onVote?: (voted: boolean) => void };
  /** Chair's form: the one act, and the menu with the rest. */
  act?: ReactNode;
  /** Small words after the author, e.g. "beantwortet". */
  note?: ReactNode;
}

const Foot = (props: QuestionCardProps) => {
  const { language, place, author, note, translation, vote, votes, act } = props;
  const { t, i18n } = useTranslation('ui');
  return (
    <div className="th-question-foot">
      <LanguageTag code={language} />
      {place ? <Mark kind={place} size={10} label={t(place)} /> : null}
      <span className="th-question-author">
        <Given>{author}</Given>
      </span>
      {note}
      {translation?.confirmed ? (
        <TranslateIcon className="th-question-confirmed" size={18} alt={t('translationConfirmed')} />
      ) : null}
      {vote ? null : (
        <span className="th-question-votes">
          <ArrowFatUpIcon size={16} weight="fill" aria-hidden />
          <span aria-hidden>{votes.toLocaleString(i18n.language)}</span>
          <span className="th-hidden">{t('votes', { count: votes })}</span>
        </span>
      )}
      {act}
    </div>
  );
};

/** A question; participants see the vote box, the chair the one act. */
export const QuestionCard = (props: QuestionCardProps) => {
  const { text, language, translation, votes, onScreen = false, vote } = props;
  const { t } = useTranslation('ui');
  return (
    <article className="th-question" data-screen={onScreen}>
      {vote ? <VoteBox votes={votes} voted={vote.voted} {...(vote.onVote && { onVote: vote.onVote })} /> : null}
      <div className="th-question-body">
        {onScreen ? (
          <p className="th-question-screen">
            <ProjectorScreenIcon size={16} weight="fill" aria-hidden /> {t('onScreen')}
          </p>
        ) : null}
        <p className="th-question-text" lang={knownLang(language)}>
          <bdi>{text}</bdi>
        </p>
        {translation ? (
          <p className="th-meta" lang={knownLang(translation.language)}>
            <bdi>{translation.text}</bdi>
          </p>
        ) : null}
        <Foot {...props} />
      </div>
    </article>
  );
};
