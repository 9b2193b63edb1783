import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { SessionView } from '#contract';
import { inLanguage, useLanguage } from '../../i18n/index.js';
import { SessionSheet } from './session-sheet.js';

/** The title opens everything else that is known of the session. */
export const SessionTitle = ({ session }: { session: SessionView }) => {
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const title = inLanguage(session.titles, language, session.language);
  return (
    <>
      <h3 className="session-title">
        <AriaButton className="session-title-button" onPress={() => setOpen(true)}>
          <span lang={title.lang}>{title.text || session.code}</span>
        </AriaButton>
      </h3>
      <SessionSheet session={session} isOpen={isOpen} onOpenChange={setOpen} />
    </>
  );
};
