import './toasts.css';
import { ArrowUUpLeftIcon } from '@phosphor-icons/react/dist/csr/ArrowUUpLeft';
import { XIcon } from '@phosphor-icons/react/dist/csr/X';
import { XCircleIcon } from '@phosphor-icons/react/dist/csr/XCircle';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../controls/button.js';
import { SHOWN_MS, toasts, type ToastContent } from './toast-queue.js';

type Timer = (typeof toasts.visibleToasts)[number]['timer'];

interface ToastProps {
  content: ToastContent;
  timer: Timer;
  onClose: () => void;
}

const Toast = ({ content, timer, onClose }: ToastProps) => {
  const { t } = useTranslation('ui');
  // The queue makes a timer, whoever shows the toast starts it; one that is pushed out of sight waits.
  useEffect(() => {
    timer?.reset(SHOWN_MS);
    return () => timer?.pause();
  }, [timer]);
  const undo = () => {
    content.onUndo?.();
    onClose();
  };
  return (
    <li className="th-toast">
      {content.tone === 'bad' ? <XCircleIcon className="th-toast-bad" size={22} weight="fill" aria-hidden /> : null}
      <bdi className="th-toast-text">{content.text}</bdi>
      {content.onUndo ? (
        <Button onPress={undo} icon={<ArrowUUpLeftIcon aria-hidden />}>
          {t('undo')}
        </Button>
      ) : (
        <Button onPress={onClose} icon={<XIcon aria-hidden />} aria-label={t('close')} />
      )}
    </li>
  );
};

const subscribe = (tell: () => void) => toasts.subscribe(tell);
const visible = () => toasts.visibleToasts;

/** The region of the toasts, bottom centre; once per application. */
export const Toasts = () => {
  const { t } = useTranslation('ui');
  const shown = useSyncExternalStore(subscribe, visible);
  const hold = { onMouseEnter: () => toasts.pauseAll(), onFocus: () => toasts.pauseAll() };
  const release = { onMouseLeave: () => toasts.resumeAll(), onBlur: () => toasts.resumeAll() };
  return (
    <div className="th-toasts" role="status" aria-label={t('notices')} {...hold} {...release}>
      <ol>
        {shown.map((one) => (
          <Toast key={one.key} content={one.content} timer={one.timer} onClose={() => toasts.close(one.key)} />
        ))}
      </ol>
    </div>
  );
};
