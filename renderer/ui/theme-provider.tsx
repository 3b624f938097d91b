import './styles.ts';
import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useLayoutEffect, useMemo } from 'react';
import { I18nextProvider } from 'react-i18next';
import { antdTheme } from './antd-theme.ts';
import { useDocumentMode } from './document-mode.ts';
import { type Language, i18n } from './i18n.ts';
import { type Look, LookContext, type Mode, type MoneyUnit } from './theme-context.ts';
import { popupPlace } from './popup-place.ts';
import { useMedia } from './use-media.ts';

type Props = {
  readonly theme: 'light' | 'dark' | 'system';
  readonly language: Language;
  readonly moneyUnit: MoneyUnit;
  readonly children: ReactNode;
};

/** Gives everything below it language, colours and the libraries' themes. Both switch live. */
export function ThemeProvider({ theme, language, moneyUnit, children }: Props) {
  const systemIsDark = useMedia('(prefers-color-scheme: dark)');
  const reducedMotion = useMedia('(prefers-reduced-motion: reduce)');
  const mode: Mode = theme === 'system' ? (systemIsDark ? 'dark' : 'light') : theme;
  const shown = useDocumentMode(mode);
  useLanguage(language);

  const look = useMemo<Look | null>(
    () => (shown === null ? null : { ...shown, language, moneyUnit, reducedMotion }),
    [shown, language, moneyUnit, reducedMotion],
  );
  const antd = useMemo(
    () => (look === null ? undefined : antdTheme(look.tokens, look.mode, reducedMotion)),
    [look, reducedMotion],
  );

  if (look === null) return null;
  return (
    <I18nextProvider i18n={i18n}>
      <LookContext value={look}>
        <ConfigProvider
          locale={language === 'zh-CN' ? zhCN : enUS}
          theme={antd}
          // Otherwise two Chinese characters on a button are torn apart by a space.
          button={{ autoInsertSpace: false }}
          wave={{ disabled: true }}
          getPopupContainer={popupPlace}
          form={{ requiredMark: false, scrollToFirstError: true }}
        >
          <App component={false} notification={{ placement: 'bottom', maxCount: 4 }}>
            {children}
          </App>
        </ConfigProvider>
      </LookContext>
    </I18nextProvider>
  );
}

function useLanguage(language: Language) {
  useLayoutEffect(() => {
    void i18n.changeLanguage(language);
    document.documentElement.lang = language;
  }, [language]);
}
