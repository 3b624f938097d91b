import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/rpc/use-preferences.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { useLook } from '#renderer/ui/theme-context.ts';

/** Language and theme, switched live. */
export function LookSwitches() {
  const { t } = useTranslation();
  const { language, mode } = useLook();
  const { change } = usePreferences();
  return (
    <>
      <Tooltip title={t('shell.language.switch')} mouseEnterDelay={0.4}>
        <button
          type="button"
          className="tz-top-button"
          aria-label={t('shell.language.switch')}
          onClick={() => change({ language: language === 'en' ? 'zh-CN' : 'en' })}
        >
          {t('shell.language.short')}
        </button>
      </Tooltip>
      <IconButton
        icon={mode === 'dark' ? 'moon' : 'sun'}
        label={mode === 'dark' ? t('shell.theme.toLight') : t('shell.theme.toDark')}
        onClick={() => change({ theme: mode === 'dark' ? 'light' : 'dark' })}
      />
    </>
  );
}
