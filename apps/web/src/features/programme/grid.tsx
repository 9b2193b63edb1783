import './grid.css';
import { useTranslation } from 'react-i18next';
import type { HallView } from '#contract';
import { useLanguage } from '../../i18n/index.js';
import { clockTime, HallName, viewerZone, zonesAgree } from '../../ui/index.js';
import { BlockRows } from './block-rows.js';
import { Limit } from './hall-limit.js';
import { useHere } from './here.js';
import { columnsOf, isWide, partsOf, type Gap } from './timetable.policy.js';
import { WideRow } from './wide-row.js';
import { offsetOf } from './zone-offset.js';

/** Halls side by side on one scale of time; hours without sessions are folded. Only this scrolls sideways. */
export const Grid = () => {
  const { t } = useTranslation('programme');
  const { programme, sessions, zone } = useHere();
  const parts = partsOf(sessions, offsetOf(new Date(sessions[0]?.startAt ?? 0), zone));
  const halls = columnsOf(parts, programme.halls);
  return (
    <div className="grid-frame" tabIndex={0} role="group" aria-label={t('grid')}>
      <div className="grid" style={{ minWidth: 128 + halls.length * 176 }}>
        {halls.length > 0 ? <Heads halls={halls} /> : null}
        {parts.map((part) => {
          if (part.kind === 'gap') return <GapRow key={part.startAt} gap={part} />;
          return isWide(part) ? (
            <WideRow key={part.startAt} block={part} />
          ) : (
            <BlockRows key={part.startAt} block={part} halls={halls} />
          );
        })}
      </div>
    </div>
  );
};

const Heads = ({ halls }: { halls: readonly HallView[] }) => {
  const { t } = useTranslation('programme');
  const { place, zone, now, programme } = useHere();
  return (
    <div className="grid-heads" style={{ gridTemplateColumns: `128px repeat(${halls.length}, minmax(164px, 1fr))` }}>
      <div className="grid-axis-head">
        <strong>{place}</strong>
        {zonesAgree(now, zone, viewerZone()) ? null : <span>{t('yourTime')}</span>}
      </div>
      {halls.map((hall) => (
        <div key={hall.id} className="grid-head">
          <strong>
            <HallName hall={hall} sessions={programme.sessions} />
          </strong>
          <Limit hall={hall} />
        </div>
      ))}
    </div>
  );
};

const GapRow = ({ gap }: { gap: Gap }) => {
  const { t } = useTranslation('programme');
  const language = useLanguage();
  const { place, zone } = useHere();
  const [from, to] = [new Date(gap.startAt), new Date(gap.endAt)];
  const own = viewerZone();
  const venue = { place, from: clockTime(from, zone, language), to: clockTime(to, zone, language) };
  const words = zonesAgree(from, zone, own)
    ? t('gap', venue)
    : t('gapBoth', { ...venue, ownFrom: clockTime(from, own, language), ownTo: clockTime(to, own, language) });
  return <p className="grid-gap th-meta">{words}</p>;
};
