import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/index.js';
import { clockTime, viewerZone, zonesAgree } from '../../ui/index.js';
import { useHere } from './here.js';
import type { Block } from './timetable.policy.js';

export const isNowIn = ({ startAt, endAt }: Pick<Block, 'startAt' | 'endAt'>, now: Date): boolean =>
  now.getTime() >= startAt && now.getTime() < endAt;

/** Red, across the grid, behind the cards. */
export const NowLine = ({ lines, now }: { lines: readonly number[]; now: Date }) => {
  const at = now.getTime();
  const row = lines.findLastIndex((line) => line <= at);
  const [from, to] = [lines[row]!, lines[row + 1]!];
  return (
    <div className="grid-now" style={{ gridRow: row + 1 }}>
      <div style={{ top: `${((at - from) / (to - from)) * 100}%` }}>
        <NowTimes now={now} />
      </div>
    </div>
  );
};

const NowTimes = ({ now }: { now: Date }) => {
  const { t } = useTranslation('programme');
  const language = useLanguage();
  const { zone } = useHere();
  const venue = clockTime(now, zone, language);
  const own = viewerZone();
  return (
    <span className="grid-now-times">
      <span className="th-hidden">{t('nowWord')} </span>
      <span>{venue}</span>
      {zonesAgree(now, zone, own) ? null : <span>{clockTime(now, own, language)}</span>}
    </span>
  );
};

/** The same in the list of a phone: a sentence and a line. */
export const NowSentence = () => {
  const { t } = useTranslation('programme');
  const language = useLanguage();
  const { zone, place, now } = useHere();
  const own = viewerZone();
  const venue = { place, time: clockTime(now, zone, language) };
  const words = zonesAgree(now, zone, own)
    ? t('now', venue)
    : t('nowBoth', { ...venue, own: clockTime(now, own, language) });
  return <p className="list-now">{words}</p>;
};
