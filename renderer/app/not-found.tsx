import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Page } from '#renderer/ui/page.tsx';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page>
      <PageHeader
        title={t('shell.notFound.title')}
        sentence={t('shell.notFound.text')}
        actions={<Link to="/">{t('shell.notFound.action')}</Link>}
      />
    </Page>
  );
}
