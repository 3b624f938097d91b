import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page>
      <EmptyState
        title={t('shell.notFound.title')}
        text={t('shell.notFound.text')}
        action={<Link to="/">{t('shell.notFound.action')}</Link>}
      />
    </Page>
  );
}
