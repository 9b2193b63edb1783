import { useTranslation } from 'react-i18next';
import type { Place } from '#contract';
import { personWords, useLanguage } from '../../i18n/index.js';
import { ChoiceCards, Mark, StepHead } from '../../ui/index.js';
import { useHere } from './here.js';
import type { Joining } from './use-joining.js';

/** 1: in the hall or from afar. */
export const WhereStep = ({ joining, head = false }: { joining: Joining; head?: boolean }) => {
  const { t } = useTranslation('join');
  const { me } = useHere();
  const { name } = personWords(me.person, useLanguage());
  const choices = (['hall', 'remote'] as const).map((place) => ({
    id: place,
    label: t(place),
    hint: t(`${place}Hint`),
    icon: <Mark kind={place} size={40} />,
  }));
  return (
    <section className="join-step">
      {head ? <StepHead step={1}>{t('where', { name })}</StepHead> : null}
      <ChoiceCards
        label={t('whereLabel')}
        choices={choices}
        value={joining.place}
        onChange={(place) => joining.setPlace(place as Place)}
      />
    </section>
  );
};
