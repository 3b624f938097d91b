import { AG_GRID_LOCALE_CN, AG_GRID_LOCALE_EN } from '@ag-grid-community/locale';
import { AllCommunityModule, ModuleRegistry, themeQuartz } from 'ag-grid-community';
import type { Language } from '../i18n.ts';

ModuleRegistry.registerModules([AllCommunityModule]);

/** The grid's look in our tokens: as variables, so that a theme switch costs no grid a redraw. */
export const gridTheme = themeQuartz.withParams({
  accentColor: 'var(--accent)',
  backgroundColor: 'var(--bg-page)',
  borderColor: 'var(--line)',
  borderRadius: 'var(--r-1)',
  browserColorScheme: 'inherit',
  cellHorizontalPadding: 7,
  checkboxIndeterminateBackgroundColor: 'var(--accent)',
  checkboxIndeterminateBorderColor: 'var(--accent)',
  checkboxUncheckedBorderColor: 'var(--line-control)',
  columnBorder: { color: 'var(--line)' },
  fontFamily: 'var(--font-ui)',
  fontSize: 'var(--fs-13)',
  focusShadow: 'none',
  foregroundColor: 'var(--text)',
  headerBackgroundColor: 'var(--bg-sunken)',
  headerColumnBorder: { color: 'var(--line)' },
  headerColumnResizeHandleColor: 'transparent',
  headerFontSize: 'var(--fs-12)',
  headerFontWeight: 500,
  headerHeight: 32,
  headerTextColor: 'var(--text-2)',
  inputBackgroundColor: 'var(--bg-page)',
  inputBorder: { color: 'var(--line-control)' },
  inputFocusBorder: { color: 'var(--accent)' },
  inputFocusShadow: 'none',
  invalidColor: 'var(--bad)',
  menuBackgroundColor: 'var(--bg-raised)',
  menuShadow: 'var(--sh-2)',
  oddRowBackgroundColor: 'var(--bg-page)',
  pinnedRowBackgroundColor: 'var(--bg-total)',
  pinnedRowBorder: { color: 'var(--line-strong)' },
  popupShadow: 'var(--sh-2)',
  rowHeight: 32,
  rowHoverColor: 'var(--bg-hover)',
  selectedRowBackgroundColor: 'var(--accent-soft)',
  spacing: 4,
  subtleTextColor: 'var(--text-3)',
  textColor: 'var(--text)',
  tooltipBackgroundColor: 'var(--bg-raised)',
  tooltipTextColor: 'var(--text)',
  wrapperBorder: { color: 'var(--line-strong)' },
  wrapperBorderRadius: 0,
});

export const gridLocales: Readonly<Record<Language, Record<string, string>>> = {
  'zh-CN': AG_GRID_LOCALE_CN,
  en: AG_GRID_LOCALE_EN,
};
