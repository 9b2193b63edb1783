import { MegaphoneIcon } from '@phosphor-icons/react/dist/csr/Megaphone';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphemeCount, isReadable, limits } from '#contract';
import { useLanguage } from '../../../i18n/index.js';
import { useCommand } from '../../../realtime/index.js';
import { Button, TextField } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { useAct } from '../frame/use-act.js';

/** A sentence to everybody in the session. */
export const Announce = () => {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const { session, live } = useHere();
  const [text, setText] = useState('');
  const announce = useCommand('session:announce');
  const act = useAct();
  const over = graphemeCount(text.trim()) - limits.announcementGraphemes;
  const send = async () => {
    if (!isReadable(text) || over > 0) return;
    if (await act(() => announce({ sessionId: session.id, text: text.trim(), language }))) setText('');
  };
  if (live.session.state !== 'open' && live.session.state !== 'paused') return null;
  return (
    <form
      className="console-part"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextField
        label={t('announce')}
        placeholder={t('announceHint')}
        value={text}
        onChange={setText}
        error={over > 0 ? t('tooLong', { count: over }) : undefined}
        end={
          <Button type="submit" variant="quiet" icon={<MegaphoneIcon aria-hidden />} aria-label={t('announceSend')} />
        }
      />
    </form>
  );
};
