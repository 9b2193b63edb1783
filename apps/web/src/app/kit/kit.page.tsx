import './kit.css';
import { PresenceCounts, Times, TopBar, useNow } from '../../ui/index.js';
import { BarsCard } from './bars.js';
import { AccentsCard, ButtonsCard, ColoursCard, DarkCard } from './colours.js';
import { ChoicesCard, FieldsCard } from './inputs.js';
import { GivenCard } from './given.js';
import { Lamps } from './lamps.js';
import { QuestionsPanel, TablePanel } from './questions.js';
import { PairsCard, PeopleCard, ShapesCard, TypeCard } from './shapes.js';
import { LineCard, SharesCard, TilesCard } from './stage.js';
import { StatesGrid } from './states.js';
import { useSamples } from './use-samples.js';

/** Every component once: what the look is measured on. */
export default function KitPage() {
  const words = useSamples();
  return (
    <>
      <TopBar session={{ code: words.code }} title={words.session}>
        <PresenceCounts counts={{ hall: 31, remote: 14, site: 13 }} big />
        <Times at={useNow(10_000)} zone="Europe/Moscow" place={words.city} />
      </TopBar>
      <div className="kit">
        <div className="kit-column">
          <ShapesCard />
          <PairsCard />
          <PeopleCard />
          <TypeCard />
          <ChoicesCard />
          <GivenCard />
        </div>
        <div className="kit-column">
          <ColoursCard />
          <AccentsCard />
          <ButtonsCard />
          <DarkCard />
          <QuestionsPanel />
        </div>
        <div className="kit-column">
          <TilesCard />
          <LineCard />
          <SharesCard />
          <TablePanel />
        </div>
      </div>
      <div className="kit-wide">
        <FieldsCard />
        <StatesGrid />
        <Lamps />
      </div>
      <BarsCard />
    </>
  );
}
