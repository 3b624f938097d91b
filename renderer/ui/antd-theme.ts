import { type ThemeConfig, theme } from 'antd';
import { type Tokens, pixels, seconds } from './theme-tokens.ts';

type Algorithm = Extract<ThemeConfig['algorithm'], (...args: never) => unknown>;

/** Ant Design's theme from our tokens. */
export function antdTheme(tokens: Tokens, mode: 'light' | 'dark', reducedMotion: boolean): ThemeConfig {
  const library = mode === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm;
  return {
    algorithm: [library, seedsAsWritten(tokens)],
    cssVar: { key: `tz-${mode}` },
    token: { ...seeds(tokens), ...derived(tokens), motion: !reducedMotion, wireframe: false },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', contentFontSizeSM: 12 },
      Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px', labelColor: tokens['text-2'] },
      Input: { activeShadow: 'none', errorActiveShadow: 'none' },
      InputNumber: { activeShadow: 'none', errorActiveShadow: 'none' },
      DatePicker: { activeShadow: 'none', errorActiveShadow: 'none' },
      Notification: { width: 380 },
      Tooltip: { colorBgSpotlight: tokens.text, colorTextLightSolid: tokens['bg-page'], fontSize: 12 },
      Table: { headerBg: tokens['bg-sunken'], cellPaddingBlockSM: 5, cellPaddingInlineSM: 8 },
    },
  };
}

function seeds(tokens: Tokens) {
  return {
    ...seedColours(tokens),
    colorTextBase: tokens.text,
    colorBgBase: tokens['bg-page'],
    fontFamily: tokens['font-ui'],
    fontSize: pixels(tokens['fs-14']),
    borderRadius: pixels(tokens['r-2']),
    controlHeight: pixels(tokens['h-control']),
  };
}

function seedColours(tokens: Tokens) {
  return {
    colorPrimary: tokens.accent,
    colorInfo: tokens.accent,
    colorLink: tokens.accent,
    colorSuccess: tokens.ok,
    colorWarning: tokens.warn,
    colorError: tokens.bad,
  };
}

/** Ant Design's algorithms shift the seed colours (the dark one strongly); our tokens have to come out as they are. */
function seedsAsWritten(tokens: Tokens): Algorithm {
  return (seed, derivative) => ({
    ...(derivative ?? theme.defaultAlgorithm(seed)),
    ...seedColours(tokens),
  });
}

/** What Ant Design would derive from the seeds, where tokens.css has a say of its own. */
function derived(tokens: Tokens): ThemeConfig['token'] {
  return {
    ...accentAndStatus(tokens),
    colorText: tokens.text,
    colorTextSecondary: tokens['text-2'],
    colorTextTertiary: tokens['text-3'],
    colorTextQuaternary: tokens['text-disabled'],
    colorTextPlaceholder: tokens['text-3'],
    colorTextDescription: tokens['text-3'],
    colorTextDisabled: tokens['text-disabled'],
    colorTextLightSolid: tokens['on-accent'],
    colorIcon: tokens['text-3'],
    colorIconHover: tokens.text,
    colorBgContainer: tokens['bg-page'],
    colorBgContainerDisabled: tokens['bg-sunken'],
    colorBgElevated: tokens['bg-raised'],
    colorBgLayout: tokens['bg-app'],
    colorBgMask: 'transparent',
    colorBorder: tokens['line-control'],
    colorBorderSecondary: tokens.line,
    colorBorderDisabled: tokens['line-strong'],
    colorSplit: tokens.line,
    controlOutline: 'transparent',
    controlItemBgActive: tokens['accent-soft'],
    controlItemBgActiveHover: tokens['accent-soft'],
    controlItemBgHover: tokens['bg-hover'],
    borderRadiusLG: pixels(tokens['r-3']),
    borderRadiusSM: pixels(tokens['r-1']),
    borderRadiusXS: pixels(tokens['r-1']),
    controlHeightSM: pixels(tokens['h-control-sm']),
    motionDurationFast: seconds(tokens['mo-fast']),
    motionDurationMid: seconds(tokens['mo-base']),
    motionDurationSlow: seconds(tokens['mo-slow']),
    boxShadow: tokens['sh-2'],
    boxShadowSecondary: tokens['sh-2'],
  };
}

function accentAndStatus(tokens: Tokens) {
  return {
    colorPrimaryHover: tokens['accent-hover'],
    colorPrimaryActive: tokens['accent-press'],
    colorPrimaryText: tokens.accent,
    colorPrimaryTextHover: tokens['accent-hover'],
    colorPrimaryTextActive: tokens['accent-press'],
    colorPrimaryBg: tokens['accent-soft'],
    colorPrimaryBgHover: tokens['accent-soft'],
    colorPrimaryBorder: tokens['accent-line'],
    colorPrimaryBorderHover: tokens['accent-line'],
    colorInfoBg: tokens['accent-soft'],
    colorInfoBorder: tokens['accent-line'],
    colorLinkHover: tokens['accent-hover'],
    colorLinkActive: tokens['accent-press'],
    colorSuccessBg: tokens['ok-soft'],
    colorSuccessBorder: tokens.ok,
    colorWarningBg: tokens['warn-soft'],
    colorWarningBorder: tokens.warn,
    colorErrorBg: tokens['bad-soft'],
    colorErrorBorder: tokens.bad,
    colorErrorHover: tokens.bad,
    colorErrorBorderHover: tokens.bad,
    colorErrorText: tokens.bad,
  };
}
