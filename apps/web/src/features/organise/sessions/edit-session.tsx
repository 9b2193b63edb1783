import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES as SHOWN, LANGUAGE_NAMES, sessionCode, useLanguage } from '../../../i18n/index.js';
import { limits, SESSION_KINDS, SESSION_ROLES, type ProgrammeView, type SessionView } from '#contract';
import { useRefusalWords } from '../../../realtime/index.js';
import { Button, Select, Sheet, Switch, TextField, Times } from '../../../ui/index.js';
import { instantOf } from '../data/wall-instant.js';
import { PersonPicker } from './person-picker.js';
import { boothChoices, draftOf, withoutBooth, type SessionDraft } from './session-draft.js';
import { useSaveSession } from './use-save-session.js';

export interface EditSessionProps {
  programme: ProgrammeView;
  session: SessionView;
  town: string;
  onClose: () => void;
}

interface FieldsProps {
  draft: SessionDraft;
  set: (change: Partial<SessionDraft>) => void;
}

const useKindWords = () => {
  const { t } = useTranslation('organiseSessions');
  return {
    plenary: t('kindPlenary'),
    'working-group': t('kindGroup'),
    market: t('kindMarket'),
    culture: t('kindCulture'),
    break: t('kindBreak'),
  };
};

const WhenAndWhere = ({ draft, set, programme, town }: FieldsProps & Pick<EditSessionProps, 'programme' | 'town'>) => {
  const { t } = useTranslation('organiseSessions');
  const { zone } = programme.conference;
  const isWhole = draft.startLocal.length === 16 && draft.endLocal.length === 16;
  return (
    <>
      <div className="ses-pair">
        <TextField
          type="datetime-local"
          label={t('start')}
          value={draft.startLocal}
          onChange={(startLocal) => set({ startLocal })}
        />
        <TextField
          type="datetime-local"
          label={t('end')}
          value={draft.endLocal}
          onChange={(endLocal) => set({ endLocal })}
        />
      </div>
      {isWhole ? (
        <Times
          at={instantOf(draft.startLocal, zone)}
          until={instantOf(draft.endLocal, zone)}
          zone={zone}
          place={town}
          inline
        />
      ) : null}
      <Select
        label={t('hall')}
        options={programme.halls.map(({ id, name, venue }) => ({ id, label: `${name}, ${venue}` }))}
        value={draft.hallId}
        onChange={(hallId) => set({ hallId })}
      />
    </>
  );
};

const Words = ({ draft, set }: FieldsProps) => {
  const { t } = useTranslation('organiseSessions');
  const kinds = useKindWords();
  return (
    <>
      <div className="ses-pair">
        <TextField label={t('code')} value={draft.code} onChange={(code) => set({ code })} maxLength={40} />
        <Select
          label={t('kind')}
          options={SESSION_KINDS.map((id) => ({ id, label: kinds[id] }))}
          value={draft.kind}
          onChange={(id) => set({ kind: SESSION_KINDS.find((one) => one === id) ?? draft.kind })}
        />
      </div>
      {SHOWN.map((one) => (
        <TextField
          key={one}
          label={t('titleIn', { language: LANGUAGE_NAMES[one] })}
          lang={one}
          value={draft.titles[one] ?? ''}
          onChange={(title) => set({ titles: { ...draft.titles, [one]: title } })}
          maxLength={limits.titleGraphemes}
        />
      ))}
      <TextField label={t('coordinator')} value={draft.coordinator} onChange={(coordinator) => set({ coordinator })} />
    </>
  );
};

const DoorRule = ({ draft, set }: FieldsProps) => {
  const { t } = useTranslation('organiseSessions');
  return (
    <div>
      <Switch isSelected={draft.inOnly} onChange={(inOnly) => set({ inOnly })} aria-describedby="ses-in-only">
        {t('inOnly')}
      </Switch>
      <p className="th-meta" id="ses-in-only">
        {t('inOnlyHint')}
      </p>
    </div>
  );
};

/** Everything an organiser changes in one session; a refusal names what stands in the way. */
export const EditSession = ({ programme, session, town, onClose }: EditSessionProps) => {
  const { t } = useTranslation('organiseSessions');
  const { t: words } = useTranslation('organise');
  const sentence = useRefusalWords();
  const language = useLanguage();
  const [draft, setDraft] = useState(() => draftOf(session));
  const [isPressed, setPressed] = useState(false);
  const save = useSaveSession(programme.conference.id, session, onClose);
  const set = (change: Partial<SessionDraft>) => setDraft((before) => ({ ...before, ...change }));
  const missing = withoutBooth(draftOf(session), draft);
  const wrong = isPressed && missing ? t('boothMissing', { name: missing.name }) : save.error && sentence(save.error);
  const press = () => {
    setPressed(true);
    if (!missing) save.mutate(draft);
  };
  const roles = { moderator: t('moderators'), speaker: t('speakers'), interpreter: t('interpreters') };
  return (
    <Sheet
      title={[sessionCode(session, language), t('edit')].filter(Boolean).join(' · ')}
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
        <WhenAndWhere draft={draft} set={set} programme={programme} town={town} />
        <Words draft={draft} set={set} />
        {SESSION_ROLES.map((role) => (
          <PersonPicker
            key={role}
            conferenceId={programme.conference.id}
            role={role}
            label={roles[role]}
            people={draft.people.filter((one) => one.role === role)}
            booths={boothChoices(session.interpretation, draft.people)}
            onChange={(people) => set({ people: [...draft.people.filter((one) => one.role !== role), ...people] })}
          />
        ))}
        <DoorRule draft={draft} set={set} />
        <p className="th-meta">{t('draftOnly')}</p>
      </div>
    </Sheet>
  );
};
