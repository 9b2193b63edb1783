import './link.css';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { realtime, useMe } from '../../realtime/index.js';
import { Skeleton, TopBar } from '../../ui/index.js';
import { heldSecret, onSecret } from './fragment.js';
import { Confirming } from './confirming.js';
import { AlreadyIn, NoLink } from './no-secret.js';
import { Opening } from './opening.js';
import { useOpening } from './use-opening.js';

/** Where a personal link leads. Opening the address changes nothing; the button does. */
export default function LinkPage() {
  const { t } = useTranslation('link');
  const navigate = useNavigate();
  const secret = useSyncExternalStore(onSecret, heldSecret);
  const opening = useOpening();
  const me = useMe();
  // Also after a reload, or on another day: who waited here is let in here.
  const [hasWaited, setWaited] = useState(false);
  if (me.data?.unconfirmed && !hasWaited) setWaited(true);
  const isIn = (opening.isSuccess || hasWaited) && me.data !== undefined && !me.data.unconfirmed;
  useEffect(() => {
    if (!isIn) return;
    realtime.restart();
    void navigate({ to: '/', replace: true });
  }, [isIn, navigate]);
  return (
    <>
      <TopBar title={t('title')} />
      <div className="link-page">{content()}</div>
    </>
  );

  function content() {
    if (secret !== null && !opening.isSuccess) return <Opening secret={secret} opening={opening} me={me.data} />;
    // A device that was declined keeps what it knew; the refusal counts.
    if (me.error && !me.error.refusal.retry) return <NoLink code={me.error.code} />;
    if (me.data?.unconfirmed) return <Confirming me={me.data} />;
    if (me.isPending || isIn) return <Skeleton what={t('title')} form="text" />;
    if (me.data) return <AlreadyIn me={me.data} />;
    return <NoLink code={me.error?.code} />;
  }
}
