import { useTranslation } from 'react-i18next';
import { graphemeCount, isReadable, limits } from '#contract';

const encoder = new TextEncoder();

/** Something readable, and not too long: as the server will judge it. */
export const isSendable = (text: string): boolean =>
  isReadable(text) &&
  graphemeCount(text.trim()) <= limits.questionGraphemes &&
  encoder.encode(text.trim()).length <= limits.questionBytes;

/** "36 of 500", and by how much it is too long. */
export const AskCounter = ({ text }: { text: string }) => {
  const { t } = useTranslation('session');
  const count = graphemeCount(text.trim());
  const over = count - limits.questionGraphemes;
  return (
    <span className="ask-counter" data-over={over > 0}>
      {over > 0 ? t('tooLong', { count: over }) : t('counter', { count, most: limits.questionGraphemes })}
    </span>
  );
};
