import { DotsThreeIcon } from '@phosphor-icons/react/dist/csr/DotsThree';
import { MicrophoneSlashIcon } from '@phosphor-icons/react/dist/csr/MicrophoneSlash';
import { useTranslation } from 'react-i18next';
import type { StagePersonView } from '#contract';
import { isolated, useLanguage } from '../../../i18n/index.js';
import { Button, List, Menu, PersonLine } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { personWords } from '../frame/words.js';
import type { StageNow } from '../stage/use-stage-now.js';
import { useStageActs } from './use-stage-acts.js';

type Sound = 'invited' | 'speaking' | 'micOpen' | 'micClosed';

const soundOf = ({ person, invited }: StagePersonView, { people }: StageNow): Sound => {
  if (invited) return 'invited';
  const device = people.find(({ attributes }) => attributes['personId'] === person.id);
  if (device?.isSpeaking) return 'speaking';
  return device?.microphone === 'live' ? 'micOpen' : 'micClosed';
};

const Acts = ({ one, sound }: { one: StagePersonView; sound: Sound }) => {
  const { t } = useTranslation('console');
  const { t: ui } = useTranslation('ui');
  const acts = useStageActs();
  const { me } = useHere();
  if (one.invited) {
    return (
      <Button size="small" onPress={() => void acts.demote(one.person)}>
        {t('takeBack')}
      </Button>
    );
  }
  const rest = [
    { id: 'demote', label: t('demote') },
    ...(one.person.id === me.person.id ? [] : [{ id: 'remove', label: t('remove') }]),
  ];
  return (
    <span className="chair-question-acts">
      <Menu
        label={ui('more')}
        trigger={<Button size="small" variant="quiet" icon={<DotsThreeIcon aria-hidden />} aria-label={ui('more')} />}
        groups={[{ id: 'rest', entries: rest }]}
        onAction={(id) => void (id === 'remove' ? acts.remove(one.person) : acts.demote(one.person))}
      />
      <Button
        size="small"
        icon={<MicrophoneSlashIcon aria-hidden />}
        isDisabled={sound === 'micClosed'}
        aria-label={t('mute')}
        onPress={() => void acts.mute(one.person)}
      />
    </span>
  );
};

/** Everybody on the stage or asked onto it: sound, mute, the rest in the menu. */
export const StagePeople = ({ now }: { now: StageNow }) => {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const { stage } = useHere().live;
  const rows = stage.people.map((one) => ({ ...one, id: one.person.id }));
  if (rows.length === 0) return <p className="console-none th-meta">{t('stageEmpty')}</p>;
  return (
    <List label={t('onStage')} items={rows} textOf={({ person }) => person.name}>
      {(one) => {
        const { town, name } = personWords(one.person, language);
        const sound = soundOf(one, now);
        return (
          <div className="console-person">
            <PersonLine
              name={name}
              kind={one.place}
              size={36}
              note={[isolated(town), t(sound)].filter(Boolean).join(', ')}
            />
            <Acts one={one} sound={sound} />
          </div>
        );
      }}
    </List>
  );
};
