import { useTranslation } from 'react-i18next';
import type { PersonTag, StageSource } from '#contract';
import { useLanguage } from '../../../i18n/index.js';
import { useCommand } from '../../../realtime/index.js';
import { toast } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { useAct } from '../frame/use-act.js';
import { personWords } from '../frame/words.js';

/** What the chair does with somebody on the stage; each act says what it did and, where that is possible, how to undo it. */
export const useStageActs = () => {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const { session } = useHere();
  const act = useAct();
  const invite = useCommand('stage:invite');
  const demote = useCommand('stage:demote');
  const mute = useCommand('stage:mute');
  const remove = useCommand('stage:remove');
  const readmit = useCommand('stage:readmit');
  const on = ({ id: personId }: PersonTag) => ({ sessionId: session.id, personId });
  const name = (person: PersonTag) => personWords(person, language).name;
  const sourcesOf = ({ id }: PersonTag): StageSource[] =>
    [...session.speakers, ...session.moderators].some((one) => one.id === id)
      ? ['microphone', 'camera', 'screen']
      : ['microphone', 'camera'];
  const call = (person: PersonTag) => act(() => invite({ ...on(person), sources: sourcesOf(person) }));
  const off = (person: PersonTag) => act(() => demote(on(person)));
  const back = (person: PersonTag) => act(() => readmit(on(person)));
  return {
    invite: async (person: PersonTag) => {
      if (await call(person)) toast(t('invitedPerson', { name: name(person) }), { onUndo: () => void off(person) });
    },
    demote: async (person: PersonTag) => {
      if (await off(person)) toast(t('demotedPerson', { name: name(person) }), { onUndo: () => void call(person) });
    },
    mute: async (person: PersonTag) => {
      if (await act(() => mute(on(person)))) toast(t('mutedPerson', { name: name(person) }));
    },
    remove: async (person: PersonTag) => {
      if (await act(() => remove(on(person))))
        toast(t('removedPerson', { name: name(person) }), { onUndo: () => void back(person) });
    },
    readmit: async (person: PersonTag) => {
      if (await back(person)) toast(t('readmittedPerson', { name: name(person) }));
    },
  };
};
