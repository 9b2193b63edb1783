import { CheckCircleIcon } from '@phosphor-icons/react/dist/csr/CheckCircle';
import { HourglassMediumIcon } from '@phosphor-icons/react/dist/csr/HourglassMedium';
import { WarningIcon } from '@phosphor-icons/react/dist/csr/Warning';
import { XCircleIcon } from '@phosphor-icons/react/dist/csr/XCircle';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/index.js';
import { clockTime, Given, Panel } from '../../../ui/index.js';
import { VERDICTS } from '../lamp/lamp-words.js';
import { colourOf, stateOf, type DoorScan } from '../queue/door-scan.js';

const ICONS = { green: CheckCircleIcon, yellow: WarningIcon, red: XCircleIcon };

const Row = ({ scan, zone }: { scan: DoorScan; zone: string }) => {
  const { t } = useTranslation('door');
  const language = useLanguage();
  const { receipt, item } = scan;
  const Icon = receipt ? ICONS[colourOf(scan)] : HourglassMediumIcon;
  const direction = item.direction === 'in' ? t('in') : t('out');
  const isPlain = receipt?.outcome === 'in' || receipt?.outcome === 'out';
  const verdict = t(VERDICTS[stateOf(scan)] as 'verdictIn');
  return (
    <li data-colour={receipt ? colourOf(scan) : 'waiting'}>
      <Icon size={28} weight="fill" aria-hidden />
      <span className="door-last-text">
        <strong>
          <Given>{receipt?.person?.name ?? scan.name ?? t('unknownPerson')}</Given>
        </strong>
        <span className="th-meta">{[direction, isPlain ? undefined : verdict].filter(Boolean).join(': ')}</span>
      </span>
      <span className="th-nowrap">{clockTime(new Date(receipt?.at ?? item.at), zone, language)}</span>
    </li>
  );
};

const SHOWN = 8;

/** The latest scans of this phone, newest first. */
export const LastScans = ({ scans, zone }: { scans: readonly DoorScan[]; zone: string }) => {
  const { t } = useTranslation('door');
  return (
    <Panel title={t('lastScans')}>
      {scans.length === 0 ? (
        <p className="door-none">{t('noScans')}</p>
      ) : (
        <ol className="door-last">
          {scans.slice(0, SHOWN).map((scan) => (
            <Row key={scan.item.id} scan={scan} zone={zone} />
          ))}
        </ol>
      )}
    </Panel>
  );
};
