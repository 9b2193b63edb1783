import './progress-task.css';
import { ProgressBar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../controls/button.js';

export interface ProgressTaskProps {
  label: string;
  done: number;
  total: number;
  onCancel?: () => void;
}

/** A long task: bar with numbers and, where it can be stopped, Cancel. */
export const ProgressTask = ({ label, done, total, onCancel }: ProgressTaskProps) => {
  const { t, i18n } = useTranslation('ui');
  const number = (value: number) => value.toLocaleString(i18n.language);
  const words = t('progress', { done: number(done), total: number(total) });
  return (
    <div className="th-progress-task">
      <ProgressBar className="th-progress" aria-label={label} value={done} maxValue={total} valueLabel={words}>
        {({ percentage }) => (
          <>
            <span className="th-progress-label">{label}</span>
            <span className="th-nowrap">{words}</span>
            <span className="th-progress-track">
              <span style={{ width: `${percentage ?? 0}%` }} />
            </span>
          </>
        )}
      </ProgressBar>
      {onCancel ? (
        <Button size="small" onPress={onCancel}>
          {t('cancel')}
        </Button>
      ) : null}
    </div>
  );
};
