import { CheckIcon } from '@phosphor-icons/react/dist/csr/Check';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { personWords, useLanguage } from '../../i18n/index.js';
import { Button, Mark, StepHead } from '../../ui/index.js';
import { useHere } from './here.js';
import { JoinAct } from './join-act.js';
import { LanguageStep } from './language-step.js';
import { ownNameOf } from './language-name.js';
import { FLOOR, type Joining } from './use-joining.js';
import { WhereStep } from './where-step.js';

/** One step open at a time; done ones are rows that can be changed; the act stays at the foot. */
export const PhoneSteps = ({ joining, check }: { joining: Joining; check: ReactNode }) => {
  const { t } = useTranslation('join');
  const { me, live } = useHere();
  const { name } = personWords(me.person, useLanguage());
  const [step, setStep] = useState(live.mine.place === null ? 1 : 3);
  const section = useStepFocus(step);
  const last = joining.place === 'hall' ? 2 : 3;
  const open = Math.min(step, last);
  const bodies = [
    { head: t('where', { name }), body: <WhereStep joining={joining} /> },
    { head: t('language'), body: <LanguageStep joining={joining} /> },
    { head: t('check'), body: check },
  ];
  const { head, body } = bodies[open - 1]!;
  return (
    <div className="join-phone">
      {open > 1 ? (
        <Done label={t('whereLabel')} value={<PlaceWord joining={joining} />} onChange={() => setStep(1)} />
      ) : null}
      {open > 2 ? (
        <Done label={t('languageLabel')} value={<LanguageWord joining={joining} />} onChange={() => setStep(2)} />
      ) : null}
      <section className="join-open" ref={section} tabIndex={-1} aria-label={head}>
        <StepHead step={open}>{head}</StepHead>
        {body}
      </section>
      <footer className="join-foot">
        {open === last && joining.place ? (
          <JoinAct joining={joining} wide />
        ) : (
          <Button variant="primary" size="large" wide isDisabled={!joining.place} onPress={() => setStep(open + 1)}>
            {joining.place ? t('next') : t('chooseFirst')}
          </Button>
        )}
      </footer>
    </div>
  );
};

/** A new step begins at its top, for the eye and for a screen reader. */
const useStepFocus = (step: number) => {
  const section = useRef<HTMLElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    window.scrollTo({ top: 0 });
    section.current?.focus({ preventScroll: true });
  }, [step]);
  return section;
};

const Done = ({ label, value, onChange }: { label: string; value: ReactNode; onChange: () => void }) => {
  const { t } = useTranslation('join');
  return (
    <div className="join-done">
      <span className="join-done-tick">
        <CheckIcon size={20} weight="bold" aria-hidden />
      </span>
      <span className="join-done-text">
        <span className="th-meta">{label}</span>
        <strong>{value}</strong>
      </span>
      <Button variant="quiet" onPress={onChange} aria-label={t('changeWhat', { what: label })}>
        {t('change')}
      </Button>
    </div>
  );
};

const PlaceWord = ({ joining: { place } }: { joining: Joining }) => {
  const { t } = useTranslation('join');
  if (!place) return null;
  return (
    <>
      <Mark kind={place} size={16} /> {t(place)}
    </>
  );
};

const LanguageWord = ({ joining: { language } }: { joining: Joining }) => {
  const { t } = useTranslation('join');
  if (language === FLOOR) return t('original');
  return (
    <>
      <Mark kind="booth" size={16} /> {ownNameOf(language)}
    </>
  );
};
