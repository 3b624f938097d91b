import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '#renderer/rpc/rpc.ts';
import { Section } from '#renderer/ui/section.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { SettingRow } from './setting-row.tsx';

export function AboutSection() {
  const { t } = useTranslation();
  const session = useSuspenseQuery(orpc.session.get.queryOptions()).data;
  const [shown, setShown] = useState(false);
  return (
    <Section title={t('settings.about.title')}>
      <dl>
        <SettingRow label={t('settings.about.version')}>{session.version}</SettingRow>
        <SettingRow label={t('settings.about.licence')}>{t('settings.about.licenceText')}</SettingRow>
        <SettingRow label={t('settings.about.notices')}>
          <Button size="small" onClick={() => setShown(true)}>
            {t('settings.about.showNotices')}
          </Button>
        </SettingRow>
        <SettingRow label={t('settings.about.privacy')}>{t('settings.about.privacyText')}</SettingRow>
        <SettingRow label={t('settings.about.dataFolder')}>
          <span className="tz-setting-text">{session.dataFolder}</span>
        </SettingRow>
      </dl>
      {shown && <Notices onClose={() => setShown(false)} />}
    </Section>
  );
}

/** The text that the build made from what is shipped; it lies beside the page. */
function Notices({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const text = useQuery({
    queryKey: ['third-party-notices'],
    queryFn: async ({ signal }) => {
      const response = await fetch('./third-party-notices.txt', { signal });
      if (!response.ok) throw new Error(`third-party-notices.txt: ${response.status}`);
      return response.text();
    },
    throwOnError: false,
  });
  return (
    <Modal open title={t('settings.about.noticesTitle')} footer={null} width={760} onCancel={onClose}>
      {text.isPending && <Skeleton rows={8} />}
      {text.isError && <p role="alert">{t('settings.about.noticesFailed')}</p>}
      {text.isSuccess && (
        // Scrollable text has to be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <pre className="tz-notices-text" tabIndex={0}>
          {text.data}
        </pre>
      )}
    </Modal>
  );
}
