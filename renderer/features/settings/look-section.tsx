import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/rpc/use-preferences.ts';
import { Section } from '#renderer/ui/section.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { SettingRow } from './setting-row.tsx';

export function LookSection() {
  const { t } = useTranslation();
  const { preferences, change } = usePreferences();
  return (
    <Section title={t('settings.look.title')}>
      <dl>
        <SettingRow label={t('settings.look.language')}>
          <Segmented
            label={t('settings.look.language')}
            value={preferences.language ?? 'system'}
            options={[
              { value: 'system', label: t('settings.look.systemLanguage') },
              { value: 'zh-CN', label: t('common.language.zh-CN') },
              { value: 'en', label: t('common.language.en') },
            ]}
            onChange={(language) => change({ language: language === 'system' ? null : language })}
          />
        </SettingRow>
        <SettingRow label={t('settings.look.theme')}>
          <Segmented
            label={t('settings.look.theme')}
            value={preferences.theme}
            options={[
              { value: 'system', label: t('settings.look.system') },
              { value: 'light', label: t('settings.look.light') },
              { value: 'dark', label: t('settings.look.dark') },
            ]}
            onChange={(theme) => change({ theme })}
          />
        </SettingRow>
        <SettingRow label={t('settings.look.unit')}>
          <Segmented
            label={t('settings.look.unit')}
            value={preferences.moneyUnit}
            options={[
              { value: 'yuan', label: t('common.unit.yuan') },
              { value: 'wan', label: t('common.unit.wan') },
            ]}
            onChange={(moneyUnit) => change({ moneyUnit })}
          />
        </SettingRow>
      </dl>
    </Section>
  );
}
