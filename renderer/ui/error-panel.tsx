import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

type Props = {
  /** What happened, what was kept, what to do next. */
  readonly title?: string;
  readonly text?: string;
  /** The error's own words, for a report; folded away. */
  readonly detail?: string;
  readonly onRetry?: () => void;
};

export function ErrorPanel({ title, text, detail, onRetry }: Props) {
  const { t } = useTranslation();
  return (
    <div className="tz-error-panel" role="alert">
      <p className="tz-empty-title">{title ?? t('ui.error.title')}</p>
      <p className="tz-empty-text">{text ?? t('ui.error.kept')}</p>
      {onRetry !== undefined && <Button onClick={onRetry}>{t('common.action.retry')}</Button>}
      {detail !== undefined && (
        <details>
          <summary>{t('ui.error.detail')}</summary>
          <pre>{detail}</pre>
        </details>
      )}
    </div>
  );
}
