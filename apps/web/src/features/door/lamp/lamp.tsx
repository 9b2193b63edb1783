import { ArrowUUpLeftIcon } from '@phosphor-icons/react/dist/csr/ArrowUUpLeft';
import { CloudCheckIcon } from '@phosphor-icons/react/dist/csr/CloudCheck';
import { CloudSlashIcon } from '@phosphor-icons/react/dist/csr/CloudSlash';
import { QrCodeIcon } from '@phosphor-icons/react/dist/csr/QrCode';
import { SignInIcon } from '@phosphor-icons/react/dist/csr/SignIn';
import { SignOutIcon } from '@phosphor-icons/react/dist/csr/SignOut';
import { useTranslation } from 'react-i18next';
import type { HallOccupancyView } from '#contract';
import { useLanguage } from '../../../i18n/index.js';
import { Button, clockTime, ScanResult } from '../../../ui/index.js';
import { colourOf, stateOf, type DoorScan } from '../queue/door-scan.js';
import { ADVICE, STORED, VERDICTS } from './lamp-words.js';
import { OverLimit } from './over-limit.js';

export interface LampProps {
  scan: DoorScan;
  door: string;
  zone: string;
  unsent: number;
  occupancy: HallOccupancyView | undefined;
  onNext: () => void;
  /** The same person once more, in the other direction. */
  onOpposite: (scan: DoorScan) => void;
  onOverLimit: (scan: DoorScan, reason: string) => void;
}

const useFacts = (scan: DoorScan, zone: string): string[] => {
  const { t } = useTranslation('door');
  const language = useLanguage();
  const { person, since, doubtMs } = scan.receipt ?? {};
  const town = person ? (person.town[language] ?? Object.values(person.town)[0]) : undefined;
  const advice = ADVICE[stateOf(scan)];
  return [
    town,
    since ? t('insideSince', { time: clockTime(new Date(since), zone, language) }) : undefined,
    advice ? t(advice as 'adviceFull') : undefined,
    doubtMs ? t('clockDoubt') : undefined,
  ].filter((fact): fact is string => fact !== undefined && fact !== '');
};

const Sent = ({ unsent }: { unsent: number }) => {
  const { t } = useTranslation('door');
  return (
    <span className="door-sent">
      {unsent === 0 ? <CloudCheckIcon size={22} aria-hidden /> : <CloudSlashIcon size={22} aria-hidden />}
      {unsent === 0 ? t('allSent') : t('unsent', { count: unsent })}
    </span>
  );
};

/** The second button: takes back a green lamp, corrects a yellow one. Red ones and unknown people have none. */
const Opposite = ({ scan, onOpposite }: Pick<LampProps, 'scan' | 'onOpposite'>) => {
  const { t } = useTranslation('door');
  const { t: ui } = useTranslation('ui');
  const state = stateOf(scan);
  const press = () => onOpposite(scan);
  if (!scan.receipt?.person) return null;
  if (state === 'in' || state === 'out' || state === 'over_limit')
    return (
      <Button size="huge" icon={<ArrowUUpLeftIcon aria-hidden />} onPress={press}>
        {ui('undo')}
      </Button>
    );
  if (state === 'already_in')
    return (
      <Button size="huge" icon={<SignOutIcon aria-hidden />} onPress={press}>
        {t('countOut')}
      </Button>
    );
  if (state === 'was_not_in')
    return (
      <Button size="huge" icon={<SignInIcon aria-hidden />} onPress={press}>
        {t('countIn')}
      </Button>
    );
  return null;
};

/** One scan as the whole screen. */
export const Lamp = (props: LampProps) => {
  const { scan, door, zone, unsent, occupancy, onNext, onOpposite, onOverLimit } = props;
  const { t } = useTranslation('door');
  const language = useLanguage();
  const state = stateOf(scan);
  const person = scan.receipt?.person;
  const at = new Date(scan.receipt?.at ?? scan.item.at);
  const facts = useFacts(scan, zone);
  const name = person?.name ?? scan.name;
  return (
    <div className="door-lamp" role="dialog" aria-modal aria-label={t(VERDICTS[state] as 'verdictIn')}>
      <ScanResult
        lamp={colourOf(scan)}
        door={door}
        sent={<Sent unsent={unsent} />}
        verdict={t(VERDICTS[state] as 'verdictIn')}
        {...(name && { name })}
        {...(person?.nameCyrillic && person.nameCyrillic !== person.name && { otherName: person.nameCyrillic })}
        facts={facts}
        way={state === 'full' ? <OverLimit onReason={(reason) => onOverLimit(scan, reason)} /> : undefined}
        {...(occupancy && { occupancy: { count: occupancy.inside, limit: occupancy.limit, name: t('occupancy') } })}
        acts={
          <>
            <Opposite scan={scan} onOpposite={onOpposite} />
            <Button size="huge" variant="primary" icon={<QrCodeIcon aria-hidden />} autoFocus onPress={onNext}>
              {t('next')}
            </Button>
          </>
        }
        stored={t('storedAt', {
          time: clockTime(at, zone, language, true),
          what: t(STORED[state] as 'storedIn'),
        })}
      />
    </div>
  );
};
