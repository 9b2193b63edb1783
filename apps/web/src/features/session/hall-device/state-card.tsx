import { CheckCircleIcon } from '@phosphor-icons/react/dist/csr/CheckCircle';
import { MinusCircleIcon } from '@phosphor-icons/react/dist/csr/MinusCircle';
import { WarningIcon } from '@phosphor-icons/react/dist/csr/Warning';
import { XCircleIcon } from '@phosphor-icons/react/dist/csr/XCircle';
import { useTranslation } from 'react-i18next';
import { ERRORS, type ErrorCode } from '#contract';
import type { HallDevice } from '../../../media/index.js';
import { Button } from '../../../ui/index.js';
import { TROUBLE } from '../sound/device-words.js';
import { TONES, type HallState } from './hall-state.policy.js';
import type { HallNow } from './use-hall-now.js';
import type { KeptChoice } from './use-kept-choice.js';

const ICONS = { ok: CheckCircleIcon, warn: WarningIcon, bad: XCircleIcon, none: MinusCircleIcon };

const capital = <S extends HallState>(state: S): Capitalize<S> =>
  (state.charAt(0).toUpperCase() + state.slice(1)) as Capitalize<S>;

const isCode = (code: string | undefined): code is ErrorCode => code !== undefined && code in ERRORS;

/** The sentence below the state; for a refusal the contract's own. */
const useHint = ({ state, troubles }: HallNow, refusal: string | undefined): string => {
  const { t } = useTranslation('hallDevice');
  const { t: sentence } = useTranslation('errors');
  const { t: sound } = useTranslation('sound');
  if (state === 'noMicrophone' && troubles.microphone)
    return `${sound(TROUBLE.microphone[troubles.microphone])} ${t('stillHears')}`;
  if (state === 'refused') return sentence(isCode(refusal) ? refusal : 'role/not_allowed');
  return t(`state${capital(state)}Hint`);
};

export interface StateCardProps {
  now: HallNow;
  hall: HallDevice | undefined;
  kept: KeptChoice;
  /** Joins anew after an end. */
  onAgain: () => void;
}

const Acts = ({ now: { state }, hall, kept, onAgain }: StateCardProps) => {
  const { t } = useTranslation('hallDevice');
  if (state === 'closed') return null;
  const isEnded = state === 'elsewhere' || state === 'removed' || state === 'refused';
  return (
    <div className="device-acts">
      {state === 'muted' ? (
        <Button variant="primary" size="huge" onPress={() => void hall?.stage.own.publishMicrophone()}>
          {t('unmute')}
        </Button>
      ) : null}
      {isEnded ? (
        <Button variant="primary" size="huge" onPress={onAgain}>
          {state === 'elsewhere' ? t('here') : t('start')}
        </Button>
      ) : (
        <Button variant={kept.isStarted ? 'danger' : 'primary'} size="huge" onPress={() => kept.start(!kept.isStarted)}>
          {kept.isStarted ? t('stop') : t('start')}
        </Button>
      )}
    </div>
  );
};

/** The state in words that can be read from two metres, what to do, and the one button. */
export const StateCard = (props: StateCardProps) => {
  const { now, hall } = props;
  const { t } = useTranslation('hallDevice');
  const hint = useHint(now, hall?.stage.refusal);
  const tone = TONES[now.state];
  const Icon = ICONS[tone];
  return (
    <section className="device-state" data-tone={tone} data-state={now.state}>
      <Icon className="device-state-icon" weight="fill" aria-hidden />
      <div className="device-state-words" role="status">
        <h2>{t(`state${capital(now.state)}`)}</h2>
        <p>{hint}</p>
      </div>
      <Acts {...props} />
    </section>
  );
};
