import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScreenName } from './screens.ts';

/** Another screen: the window's title says so, and the reader is taken to its heading. */
export function useScreenChange(name: ScreenName | null, workspaceName: string): void {
  const { t } = useTranslation();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const shownBefore = useRef(path);

  useEffect(() => {
    const parts = [name === null ? '' : t(`shell.nav.${name}`), workspaceName, t('common.product')];
    document.title = parts.filter((part) => part !== '').join(' · ');
  }, [name, workspaceName, t]);

  useEffect(() => {
    if (shownBefore.current === path) return undefined;
    shownBefore.current = path;
    return focusHeadingOnceThere();
  }, [path]);
}

/** The heading may come with the screen's code or data: it is waited for, unless the reader moves on first. */
function focusHeadingOnceThere(): () => void {
  const main = document.querySelector('main');
  if (main === null) return () => undefined;
  const focusBefore = document.activeElement;
  const tryFocus = (): boolean => {
    if (document.activeElement !== focusBefore && document.activeElement !== document.body) return true;
    const heading = main.querySelector('h1');
    if (heading === null) return false;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    return true;
  };
  if (tryFocus()) return () => undefined;
  const watcher = new MutationObserver(() => {
    if (tryFocus()) watcher.disconnect();
  });
  watcher.observe(main, { childList: true, subtree: true });
  return () => watcher.disconnect();
}
