import { UserSwitchIcon } from '@phosphor-icons/react/dist/csr/UserSwitch';
import { useTranslation } from 'react-i18next';
import type { MeView } from '#contract';
import { personWords, useLanguage } from '../../i18n/index.js';
import { useRefusalWords } from '../../realtime/index.js';
import { Button, ButtonLink, ErrorState } from '../../ui/index.js';
import type { useOpening } from './use-opening.js';

interface OpeningProps {
  secret: string;
  opening: ReturnType<typeof useOpening>;
  /** Who this browser was until now. */
  me: MeView | undefined;
}

/** The one button, and what may stand in its way. */
export const Opening = ({ secret, opening, me }: OpeningProps) => {
  const { t } = useTranslation('link');
  const sentence = useRefusalWords();
  // A second press while the first is on its way must not use the link twice.
  const begin = (wish: { replace?: true }) => {
    if (!opening.isPending) opening.mutate({ secret, ...wish });
  };
  const open = () => begin({});
  if (opening.error?.code === 'link/other_person')
    return <OtherPerson me={me} onContinue={() => begin({ replace: true })} />;
  if (opening.error)
    return (
      <ErrorState
        title={t('failed')}
        code={opening.error.code}
        acts={opening.error.refusal.retry ? <Button onPress={open}>{t('again')}</Button> : <Home />}
      >
        {sentence(opening.error)}
      </ErrorState>
    );
  return (
    <section className="link-card">
      <h2>{t('welcome')}</h2>
      <p>{t('welcomeHint')}</p>
      <Button variant="primary" size="large" onPress={open}>
        {opening.isPending ? t('opening') : t('open')}
      </Button>
    </section>
  );
};

const Home = () => {
  const { t } = useTranslation('link');
  return <ButtonLink href="/">{t('toProgramme')}</ButtonLink>;
};

/** "Continue as ...?": a browser that two people share must not change hands silently. */
const OtherPerson = ({ me, onContinue }: { me: MeView | undefined; onContinue: () => void }) => {
  const { t } = useTranslation('link');
  const language = useLanguage();
  const name = me ? personWords(me.person, language).name : undefined;
  return (
    <ErrorState
      title={t('otherPerson')}
      icon={<UserSwitchIcon size={36} aria-hidden />}
      acts={
        <>
          <ButtonLink href="/" variant="primary">
            {name ? t('stay', { name }) : t('stayUnknown')}
          </ButtonLink>
          <Button onPress={onContinue}>{t('continueNew')}</Button>
        </>
      }
    >
      {name ? t('otherPersonAs', { name }) : t('otherPersonUnknown')}
    </ErrorState>
  );
};
