import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './empty-state.tsx';

/** Money is spent on a line: without one there is nowhere to put it. */
export function NoLines() {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t('entries.noLines.title')}
      text={t('entries.noLines.text')}
      action={
        <Link to="/budget" search={{ show: 'newLine' }}>
          {t('entries.noLines.action')}
        </Link>
      }
    />
  );
}
