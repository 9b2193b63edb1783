import { useTranslation } from 'react-i18next';
import type { PersonRowView } from '#contract';
import { Button, ProgressTask, Sheet } from '../../../ui/index.js';
import type { Grave } from './chosen-acts.js';

export interface GraveSheetProps {
  act: Grave | undefined;
  people: readonly PersonRowView[];
  /** Set while it happens. */
  progress?: { done: number; total: number } | undefined;
  error?: string | undefined;
  onDo: () => void;
  onCancel: () => void;
}

const SENTENCES = {
  issueLinks: 'issueLinksWhat',
  revokeLinks: 'revokeLinksWhat',
  revokeBadges: 'revokeBadgesWhat',
} as const;
const TITLES = { issueLinks: 'issueLinks', revokeLinks: 'revokeLinks', revokeBadges: 'revokeBadges' } as const;
const ACTS = { issueLinks: 'issueLinksDo', revokeLinks: 'revokeLinksDo', revokeBadges: 'revokeBadgesDo' } as const;

/** Says what will happen to whom, and does it: none of this can be taken back. */
export const GraveSheet = ({ act, people, progress, error, onDo, onCancel }: GraveSheetProps) => {
  const { t } = useTranslation('organisePeople');
  const count = people.length;
  const inUse = people.filter(({ link }) => link === 'used').length;
  const kind = act ?? 'issueLinks';
  return (
    <Sheet
      title={t(TITLES[kind])}
      isOpen={act !== undefined}
      onOpenChange={(open) => {
        if (!open) onCancel();
      }}
      foot={
        <Button
          variant={kind === 'issueLinks' ? 'primary' : 'danger'}
          size="large"
          wide
          onPress={onDo}
          isPending={progress !== undefined}
        >
          {t(ACTS[kind], { count })}
        </Button>
      }
    >
      <div className="org-stack">
        <p>{t(SENTENCES[kind], { count })}</p>
        {kind !== 'revokeBadges' && inUse > 0 ? (
          <p>{kind === 'issueLinks' ? t('linksInUse', { count: inUse }) : t('devicesEnd', { count: inUse })}</p>
        ) : null}
        {progress ? <ProgressTask label={t(TITLES[kind])} done={progress.done} total={progress.total} /> : null}
        {error ? (
          <p className="org-error" role="alert">
            {error}
          </p>
        ) : null}
      </div>
    </Sheet>
  );
};
