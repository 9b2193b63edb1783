import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { limits, type PersonRowView } from '#contract';
import { LANGUAGES, LANGUAGE_NAMES, useLanguage } from '../../../i18n/index.js';
import { useRefusalWords } from '../../../realtime/index.js';
import { Button, Checkbox, Select, Sheet, TextField } from '../../../ui/index.js';
import { delegationsQuery } from '../data/queries.js';
import { textIn } from '../data/titles.js';
import { delegationBesideTown } from './delegation-word.js';
import {
  draftOfPerson,
  GIVEN_ROLES,
  isNamed,
  NEW_DELEGATION,
  NO_DELEGATION,
  type DelegationDraft,
  type PersonDraft,
} from './person-draft.js';
import { useSavePerson } from './use-save-person.js';

export interface EditPersonProps {
  conferenceId: string;
  person: PersonRowView;
  onClose: () => void;
}

interface FieldsProps {
  draft: PersonDraft;
  set: (change: Partial<PersonDraft>) => void;
}

const Names = ({ draft, set }: FieldsProps) => {
  const { t } = useTranslation('organisePeople');
  const names = [
    ['givenName', t('givenName'), undefined],
    ['familyName', t('familyName'), undefined],
    ['givenNameCyrillic', t('givenNameCyrillic'), 'ru'],
    ['familyNameCyrillic', t('familyNameCyrillic'), 'ru'],
  ] as const;
  return (
    <div className="ppl-pair">
      {names.map(([field, label, lang]) => (
        <TextField
          key={field}
          label={label}
          value={draft[field]}
          onChange={(text) => set({ [field]: text })}
          maxLength={limits.nameGraphemes}
          {...(lang && { lang })}
        />
      ))}
    </div>
  );
};

interface DelegationProps extends FieldsProps {
  conferenceId: string;
  fresh: DelegationDraft;
  setFresh: (fresh: DelegationDraft) => void;
}

const Delegation = ({ draft, set, conferenceId, fresh, setFresh }: DelegationProps) => {
  const { t } = useTranslation('organisePeople');
  const language = useLanguage();
  const { data = [] } = useQuery(delegationsQuery(conferenceId));
  const options = data.map(({ id, name, town }) => {
    const place = textIn(town, language);
    const label = delegationBesideTown({ delegation: name, town }) && place ? `${name}, ${place}` : place || name;
    return { id, label };
  });
  return (
    <>
      <Select
        label={t('delegation')}
        options={[
          { id: NO_DELEGATION, label: t('delegationNone') },
          { id: NEW_DELEGATION, label: t('delegationNew') },
          ...options.toSorted((a, b) => a.label.localeCompare(b.label, language)),
        ]}
        value={draft.delegationId}
        onChange={(delegationId) => set({ delegationId })}
      />
      {draft.delegationId === NEW_DELEGATION ? (
        <div className="ppl-pair">
          <TextField
            label={t('delegationName')}
            value={fresh.name}
            onChange={(name) => setFresh({ ...fresh, name })}
            maxLength={limits.nameGraphemes}
          />
          <TextField
            label={t('town')}
            hint={t('delegationTownHint')}
            value={fresh.town}
            onChange={(town) => setFresh({ ...fresh, town })}
            maxLength={limits.nameGraphemes}
          />
        </div>
      ) : null}
    </>
  );
};

const Roles = ({ draft, set }: FieldsProps) => {
  const { t } = useTranslation('organisePeople');
  const words = { organiser: t('organiser'), steward: t('steward'), hallDevice: t('hallDevice') };
  return (
    <fieldset className="ppl-roles">
      <legend className="th-label">{t('conferenceRoles')}</legend>
      {GIVEN_ROLES.map((role) => (
        <Checkbox
          key={role}
          isSelected={draft.roles.includes(role)}
          onChange={(on) =>
            set({ roles: GIVEN_ROLES.filter((one) => (one === role ? on : draft.roles.includes(one))) })
          }
        >
          {words[role]}
        </Checkbox>
      ))}
      <p className="th-meta">{draft.roles.includes('hallDevice') ? t('hallDeviceHint') : t('rolesHint')}</p>
    </fieldset>
  );
};

/** Everything an organiser changes in one person; it applies at once. */
export const EditPerson = ({ conferenceId, person, onClose }: EditPersonProps) => {
  const { t } = useTranslation('organisePeople');
  const { t: words } = useTranslation('organise');
  const sentence = useRefusalWords();
  const [draft, setDraft] = useState(() => draftOfPerson(person));
  const [fresh, setFresh] = useState<DelegationDraft>({ name: '', town: '' });
  const [isPressed, setPressed] = useState(false);
  const save = useSavePerson(conferenceId, person, onClose);
  const set = (change: Partial<PersonDraft>) => setDraft((before) => ({ ...before, ...change }));
  const isNameless = draft.delegationId === NEW_DELEGATION && fresh.name.trim() === '';
  const missing = isNamed(draft) ? (isNameless ? t('delegationNameMissing') : undefined) : t('nameMissing');
  const wrong = (isPressed && missing) || (save.error && sentence(save.error));
  const press = () => {
    setPressed(true);
    if (!missing) save.mutate({ draft, fresh });
  };
  const languages = [...new Set<string>([...LANGUAGES, draft.language])];
  const named = new Intl.DisplayNames(useLanguage(), { type: 'language' });
  return (
    <Sheet
      title={t('editOf', { name: person.name })}
      isOpen
      onOpenChange={onClose}
      foot={
        <div className="org-stack">
          {wrong ? (
            <p className="org-error" role="alert">
              {wrong}
            </p>
          ) : null}
          <Button variant="primary" size="large" wide isPending={save.isPending} onPress={press}>
            {words('save')}
          </Button>
        </div>
      }
    >
      <div className="org-stack">
        <Names draft={draft} set={set} />
        <TextField type="email" label={t('email')} value={draft.email} onChange={(email) => set({ email })} />
        <Delegation draft={draft} set={set} conferenceId={conferenceId} fresh={fresh} setFresh={setFresh} />
        <Select
          label={t('preferredLanguage')}
          options={languages.map((id) => ({
            id,
            label: LANGUAGES.find((one) => one === id)
              ? LANGUAGE_NAMES[id as keyof typeof LANGUAGE_NAMES]
              : (named.of(id) ?? id),
          }))}
          value={draft.language}
          onChange={(language) => set({ language })}
        />
        <Roles draft={draft} set={set} />
      </div>
    </Sheet>
  );
};
