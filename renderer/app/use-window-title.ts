import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScreenName } from './screens.ts';

/** The window is called after what it shows. */
export function useWindowTitle(name: ScreenName | null, workspaceName: string): void {
  const { t } = useTranslation();
  useEffect(() => {
    const parts = [name === null ? '' : t(`shell.nav.${name}`), workspaceName, t('common.product')];
    document.title = parts.filter((part) => part !== '').join(' · ');
  }, [name, workspaceName, t]);
}
