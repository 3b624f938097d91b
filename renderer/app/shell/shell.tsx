import './shell.css';
import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/rpc/use-preferences.ts';
import { useOpenWorkspace } from '#renderer/rpc/use-workspace.ts';
import { POPUP_PLACE } from '#renderer/ui/popup-place.ts';
import { useMedia } from '#renderer/ui/use-media.ts';
import { useShortcut } from '#renderer/ui/use-shortcut.ts';
import { Palette } from '../palette/palette.tsx';
import { screenAt } from '../screens.ts';
import { useCommandNotices } from '../use-command-notices.ts';
import { useWindowTitle } from '../use-window-title.ts';
import { useUndo } from '../use-undo.ts';
import { useUndoKeys } from '../use-undo-keys.ts';
import { ConnectionBanner } from './connection-banner.tsx';
import { DamageBanner } from './damage-banner.tsx';
import { KeyboardHelp } from './keyboard-help.tsx';
import { Navigation } from './navigation.tsx';
import { TopBar, WelcomeBar } from './top-bar.tsx';

/** Below this width the navigation folds by itself while a drawer is open. */
const NARROW = '(max-width: 1399px)';

/** Everything around a screen while a workspace is open. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { name } = useOpenWorkspace();
  const { preferences } = usePreferences();
  const narrow = useMedia(NARROW);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const [shown, setShown] = useState<'palette' | 'keyboard' | null>(null);
  const close = () => setShown(null);
  useWindowTitle(screenAt(path), name);
  useCommandNotices();
  useUndoKeys(useUndo());
  useShortcut('palette', () => setShown('palette'));
  useShortcut('help', () => setShown('keyboard'));
  const classes = [
    'tz-shell',
    preferences.navigationFolded ? 'tz-shell-folded' : '',
    narrow ? 'tz-shell-narrow' : '',
  ];
  return (
    <div className={classes.join(' ')}>
      <SkipLink />
      <TopBar onPalette={() => setShown('palette')} />
      <div className="tz-banners">
        <ConnectionBanner />
        <DamageBanner />
      </div>
      <Navigation />
      <Main>{children}</Main>
      {shown === 'palette' && <Palette onClose={close} onKeyboardHelp={() => setShown('keyboard')} />}
      <KeyboardHelp open={shown === 'keyboard'} onClose={close} />
    </div>
  );
}

/** The frame while no workspace is open. */
export function WelcomeShell({ children }: { readonly children: ReactNode }) {
  useWindowTitle(null, '');
  useCommandNotices();
  return (
    <div className="tz-welcome-shell">
      <WelcomeBar />
      <div className="tz-banners">
        <ConnectionBanner />
      </div>
      <Main>{children}</Main>
    </div>
  );
}

function Main({ children }: { readonly children: ReactNode }) {
  return (
    <main id="main" className="tz-main" tabIndex={-1}>
      {children}
      <div id={POPUP_PLACE} />
    </main>
  );
}

function SkipLink() {
  const { t } = useTranslation();
  return (
    // The router owns the address behind the #, so that the jump is made by hand.
    <a
      className="tz-skip"
      href="#main"
      onClick={(event) => {
        event.preventDefault();
        document.querySelector<HTMLElement>('main')?.focus();
      }}
    >
      {t('shell.skip')}
    </a>
  );
}
