import { useLanguage } from '../../i18n/index.js';
import { clockTime, Pair, viewerZone, zonesAgree } from '../../ui/index.js';
import { useHere } from './here.js';

/** Venue time and own time, as a pair at the edge of the grid. */
export const AxisTime = ({ at }: { at: number }) => {
  const language = useLanguage();
  const { zone } = useHere();
  const instant = new Date(at);
  const own = viewerZone();
  const venue = <span className="grid-time">{clockTime(instant, zone, language)}</span>;
  if (zonesAgree(instant, zone, own)) return venue;
  return <Pair tight a={venue} b={<span className="grid-own-time">{clockTime(instant, own, language)}</span>} />;
};
