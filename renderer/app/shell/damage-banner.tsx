import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useOpening } from '#renderer/features/welcome/opening-context.ts';
import { useOpenWorkspace } from '#renderer/rpc/use-workspace.ts';
import { Banner } from './banner.tsx';

/** Damage is found while the workspace is open: it is said on every screen, with the ways on. */
export function DamageBanner() {
  const { t } = useTranslation();
  const { damaged } = useOpenWorkspace();
  const { repair } = useOpening();
  if (!damaged) return null;
  return (
    <Banner kind="stop" text={t('shell.damaged.text')}>
      <Button size="small" onClick={repair}>
        {t('shell.damaged.action')}
      </Button>
    </Banner>
  );
}
