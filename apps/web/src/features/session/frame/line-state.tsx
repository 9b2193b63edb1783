import { WifiHighIcon } from '@phosphor-icons/react/dist/csr/WifiHigh';
import { WifiMediumIcon } from '@phosphor-icons/react/dist/csr/WifiMedium';
import { WifiSlashIcon } from '@phosphor-icons/react/dist/csr/WifiSlash';
import { useTranslation } from 'react-i18next';

/** What a person needs to know of the own line. */
export type LineKind = 'good' | 'weak' | 'lost';

const ICONS = { good: WifiHighIcon, weak: WifiMediumIcon, lost: WifiSlashIcon };
const WORDS = { good: 'lineGood', weak: 'lineWeak', lost: 'lineLost' } as const;

/** Quality of the connection: icon of its own outline and words. */
export const LineState = ({ line }: { line: LineKind }) => {
  const { t } = useTranslation('session');
  const Icon = ICONS[line];
  return (
    <span className="session-line" data-line={line}>
      <Icon size={20} aria-hidden />
      <span>{t(WORDS[line])}</span>
    </span>
  );
};
