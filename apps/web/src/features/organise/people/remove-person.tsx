import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PersonRowView } from '#contract';
import { api, Refused, useRefusalWords } from '../../../realtime/index.js';
import { Button, Sheet, toast } from '../../../ui/index.js';

export interface RemovePersonProps {
  conferenceId: string;
  person: PersonRowView;
  onClose: () => void;
}

const useRemoval = ({ conferenceId, person, onClose }: RemovePersonProps) => {
  const { t } = useTranslation('organisePeople');
  const queries = useQueryClient();
  const done = (sentence: string) => () => {
    toast(sentence);
    onClose();
  };
  const onSettled = async () => {
    await queries.invalidateQueries({ queryKey: ['people', conferenceId] });
    await queries.invalidateQueries({ queryKey: ['draft', conferenceId] });
  };
  const remove = useMutation({
    mutationFn: () => api.remove(`/api/people/${person.id}`),
    onSuccess: done(t('removed', { name: person.name })),
    onSettled,
  });
  const revoke = useMutation({
    mutationFn: async () => {
      await api.remove(`/api/people/${person.id}/link`);
      await api.remove(`/api/people/${person.id}/badge`);
    },
    onSuccess: done(t('revoked', { name: person.name })),
    onSettled,
  });
  return { remove, revoke };
};

/** Removes somebody for good; where attendance is on record it takes back link and badge instead. */
export const RemovePerson = (props: RemovePersonProps) => {
  const { person, onClose } = props;
  const { t } = useTranslation('organisePeople');
  const sentence = useRefusalWords();
  const { remove, revoke } = useRemoval(props);
  const isKept = remove.error instanceof Refused && remove.error.code === 'person/has_evidence';
  const error = revoke.error ?? remove.error;
  return (
    <Sheet
      title={t('removeOf', { name: person.name })}
      isOpen
      onOpenChange={onClose}
      foot={
        isKept ? (
          <Button variant="danger" size="large" wide isPending={revoke.isPending} onPress={() => revoke.mutate()}>
            {t('revokeBoth')}
          </Button>
        ) : (
          <Button variant="danger" size="large" wide isPending={remove.isPending} onPress={() => remove.mutate()}>
            {t('removeDo')}
          </Button>
        )
      }
    >
      <div className="org-stack">
        <p>{t('removeWhat')}</p>
        {error ? (
          <p className="org-error" role="alert">
            {sentence(error)}
          </p>
        ) : null}
      </div>
    </Sheet>
  );
};
