import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { SessionView } from '#contract';
import { inLanguage, sessionCode, useLanguage } from '../../i18n/index.js';
import { SessionSheet } from './session-sheet.js';

/** The title opens everything else that is known of the session. */
export const SessionTitle = ({ session, level }: { session: SessionView; level: 2 | 3 }) => {
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const Heading = `h${level}` as const;
  const title = inLanguage(session.titles, language, session.language);
  return (
    <>
      <Heading className="session-title">
        <AriaButton className="session-title-button" onPress={() => setOpen(true)}>
          <bdi lang={title.lang}>{title.text || sessionCode(session, language)}</bdi>
        </AriaButton>
      </Heading>
      <SessionSheet session={session} isOpen={isOpen} onOpenChange={setOpen} />
    </>
  );
};
