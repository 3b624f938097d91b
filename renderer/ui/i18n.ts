import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Messages, messagesByLanguage } from '#shared/messages/catalog.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: Messages };
  }
}

export type Language = 'zh-CN' | 'en';

/** The texts of the window. The theme provider switches its language; `useTranslation()` reads it. */
export const i18n = createInstance();

void i18n.use(initReactI18next).init({
  resources: {
    'zh-CN': { translation: messagesByLanguage['zh-CN'] },
    en: { translation: messagesByLanguage.en },
  },
  lng: 'zh-CN',
  fallbackLng: false,
  // React escapes; escaping here as well would show names with &amp; in them.
  interpolation: { escapeValue: false },
  initAsync: false,
});

/** The language that the system's own (such as 'zh-Hans-CN' or 'de') leads to. */
export function languageOfSystem(systemLanguage: string): Language {
  return systemLanguage.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
