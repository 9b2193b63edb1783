import {
  FloorLine,
  PresenceCounts,
  ShareBar,
  Tile,
  BarMeter,
  Chip,
  LanguageTag,
  OccupancyBar,
  OccupancyGauge,
  LevelMeter,
  SessionCode,
  type Place,
} from '../../ui/index.js';
import { Card } from './card.js';
import { useSamples } from './use-samples.js';

const WAITING: Place[] = ['remote', 'hall', 'remote', 'hall', 'site', 'hall'];
const queue = WAITING.map((place, index) => ({ key: String(index), place, own: index === 2 }));
const long = Array.from({ length: 20 }, (_, index) => ({
  key: String(index),
  place: WAITING[index % 6] ?? 'hall',
  own: index === 14,
}));

export const TilesCard = () => {
  const words = useSamples();
  return (
    <Card title={words.tiles}>
      <Tile place="hall" name={words.inHall} floor>
        <span className="kit-picture" />
      </Tile>
      <div className="kit-tiles">
        <Tile place="remote" name={words.chair}>
          <span className="kit-picture" />
        </Tile>
        <Tile place="site" name={words.town} level={0.8} />
      </div>
    </Card>
  );
};

export const LineCard = () => (
  <Card title={useSamples().place}>
    <FloorLine waiting={queue} />
    <FloorLine waiting={long} />
  </Card>
);

const COUNTS = { hall: 31, remote: 14, site: 13 };

export const SharesCard = () => {
  const words = useSamples();
  return (
    <Card title={words.shares}>
      <ShareBar counts={COUNTS} words />
      <ShareBar counts={{ hall: 240, remote: 60, site: 9 }} />
      <PresenceCounts counts={COUNTS} big />
      <BarMeter label={words.queue} name={words.queue} value={17} max={52} number={17} />
      <LevelMeter label={words.microphone} level={0.61} />
      <div className="kit-row">
        <Chip tone="ok">{words.ready}</Chip>
        <Chip tone="warn">{words.soundOnly}</Chip>
        <Chip tone="bad">{words.mute}</Chip>
        <LanguageTag code="de" />
        <SessionCode session={{ code: words.code }} />
        <SessionCode session={{ code: words.code }} own={false} small />
      </div>
      <OccupancyBar name={words.inHall} count={29} atMost={33} limit={40} />
      <div className="kit-three">
        <OccupancyGauge name={words.inHall} count={31} limit={40} />
        <OccupancyGauge name={words.inHall} count={40} limit={40} />
        <OccupancyGauge name={words.inHall} count={6} limit={40} />
      </div>
    </Card>
  );
};
