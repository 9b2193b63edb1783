import { useTranslation } from 'react-i18next';
import { Mark, Pair, PairValue, PersonLine, Times, type MarkKind } from '../../ui/index.js';
import { Card } from './card.js';
import { useSamples } from './use-samples.js';

const KINDS: MarkKind[] = ['hall', 'remote', 'site', 'booth'];

export const ShapesCard = () => {
  const words = useSamples();
  const { t } = useTranslation('ui');
  return (
    <Card title={words.shapes}>
      <div className="kit-shapes">
        {KINDS.map((kind) => (
          <Mark key={kind} kind={kind} size={52} />
        ))}
      </div>
      <div className="kit-line" />
      <div className="kit-shapes th-label">
        {KINDS.map((kind) => (
          <span key={kind}>{t(kind)}</span>
        ))}
      </div>
    </Card>
  );
};

export const PairsCard = () => {
  const words = useSamples();
  return (
    <Card title={words.twice}>
      <div className="kit-row kit-spread">
        <Times
          at="2021-06-29T08:24:00Z"
          zone="Europe/Moscow"
          place={words.city}
          ownZone="Europe/Berlin"
          ownPlace={words.home}
        />
        <Pair
          a={<PairValue value="Suhl" label="Stadt" />}
          b={<PairValue value={<span lang="ru">Калуга</span>} label={<span lang="ru">город</span>} />}
        />
      </div>
      <Times
        at="2021-06-29T07:00:00Z"
        until="2021-06-29T12:00:00Z"
        zone="Europe/Moscow"
        place={words.city}
        ownZone="Europe/Moscow"
        inline
      />
    </Card>
  );
};

export const PeopleCard = () => {
  const words = useSamples();
  const { t } = useTranslation('ui');
  return (
    <Card title={words.person}>
      <div className="kit-two">
        <PersonLine name="Thomas Riedel" kind="hall" town="Suhl" language="de" />
        <PersonLine name="Марина Кузнецова" kind="remote" town="Самара" language="ru" />
        <PersonLine name="Suhl, Rathaus" kind="site" people={8} note={t('sitePeople', { count: 8 })} />
        <PersonLine name="Людмила Вагнер" kind="booth" note={t('booth')} />
        <PersonLine
          name={words.speaker}
          otherName={words.otherScript}
          kind="hall"
          town={words.town}
          language="de"
          withPlace
          size={52}
        />
      </div>
    </Card>
  );
};

export const TypeCard = () => {
  const words = useSamples();
  return (
    <Card title={words.type}>
      <p className="kit-clock">02:14</p>
      <p className="kit-speaker">{words.youHaveFloor}</p>
      <p className="kit-title">{words.title}</p>
      <p>{words.prose}</p>
      <p className="th-meta">13/18 · {words.conference}</p>
      <div className="kit-digits">
        {['11:11', '1.111', '31/40', '02:14', '10:24', '4.860', '17/20', '00:41'].map((digits) => (
          <span key={digits}>{digits}</span>
        ))}
      </div>
    </Card>
  );
};
