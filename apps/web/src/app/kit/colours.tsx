import { useState } from 'react';
import { CheckCircleIcon } from '@phosphor-icons/react/dist/csr/CheckCircle';
import { StarIcon } from '@phosphor-icons/react/dist/csr/Star';
import { Button, PersonLine, StarButton, Switch, ToggleButton, accentColours } from '../../ui/index.js';
import { Card } from './card.js';
import { useSamples } from './use-samples.js';

const TOKENS = ['hall', 'remote', 'site', 'booth', 'ok', 'warn', 'bad', 'accent'];

export const ColoursCard = () => (
  <Card title={useSamples().colours}>
    <div className="kit-colours">
      {TOKENS.map((token) => (
        <span key={token}>
          <span className="kit-swatch" style={{ background: `var(--${token})` }} />
          <span className="th-label">{token}</span>
        </span>
      ))}
    </div>
  </Card>
);

const CONFERENCES = [
  { name: 'Kaluga 2021', hue: 262, chroma: 0.105 },
  { name: 'Düren 2019', hue: 178, chroma: 0.07 },
  { name: 'Krasnodar 2017', hue: 18, chroma: 0.11 },
];

export const AccentsCard = () => (
  <Card title={useSamples().accents}>
    {CONFERENCES.map(({ name, ...choice }) => {
      const { light, dark } = accentColours(choice);
      return (
        <div className="kit-accent" key={name}>
          <span style={{ background: light.accent, color: light.on }}>{name}</span>
          <span style={{ background: dark.accent, color: dark.on }}>{dark.accent}</span>
        </div>
      );
    })}
  </Card>
);

export const ButtonsCard = () => {
  const words = useSamples();
  const [on, setOn] = useState(true);
  const [starred, setStarred] = useState(false);
  return (
    <Card title={words.buttons}>
      <div className="kit-row">
        <Button variant="primary">{words.act}</Button>
        <Button>{words.second}</Button>
        <Button variant="quiet">{words.third}</Button>
        <Button isDisabled>{words.notYet}</Button>
        <Button variant="danger">{words.leave}</Button>
        <Button size="small">{words.third}</Button>
        <Button size="large" variant="primary" icon={<CheckCircleIcon aria-hidden />}>
          {words.next}
        </Button>
      </div>
      <div className="kit-row">
        <Switch isSelected={on} onChange={setOn}>
          {words.queue}
        </Switch>
        <StarButton isSelected={starred} onChange={setStarred} aria-label={words.session} />
        <ToggleButton
          isSelected={starred}
          onChange={setStarred}
          icon={<StarIcon aria-hidden />}
          iconOn={<StarIcon weight="fill" aria-hidden />}
        >
          {words.code}
        </ToggleButton>
      </div>
    </Card>
  );
};

export const DarkCard = () => {
  const words = useSamples();
  return (
    <Card title={words.dark} dark>
      <div className="kit-row kit-spread">
        <PersonLine name={words.chair} kind="remote" town="Samara" language="ru" />
        <Button variant="primary">{words.act}</Button>
      </div>
    </Card>
  );
};
