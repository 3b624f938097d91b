import { Link } from '@tanstack/react-router';
import { Tooltip } from 'antd';
import { type ReactElement, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/rpc/use-preferences.ts';
import { Icon } from '#renderer/ui/icons.tsx';
import { screens } from '../screens.ts';

/** Matches while the navigation shows its drawings alone: by choice, or beside a drawer where it is narrow. */
const FOLDED = '.tz-shell-folded, .tz-shell-narrow:has(.tz-drawer)';

export function Navigation() {
  const { t } = useTranslation();
  const { preferences, change } = usePreferences();
  const folded = preferences.navigationFolded;
  const foldLabel = folded ? t('shell.navigation.unfold') : t('shell.navigation.fold');
  return (
    <nav className="tz-navigation" aria-label={t('shell.navigation.label')}>
      {screens.map((screen, index) => (
        <WhenFolded key={screen.name} title={t(`shell.nav.${screen.name}`)}>
          <Link
            to={screen.path}
            className={
              screen.group !== screens[index - 1]?.group && index > 0
                ? 'tz-nav-item tz-nav-ruled'
                : 'tz-nav-item'
            }
            activeProps={{ 'aria-current': 'page' }}
            activeOptions={{ exact: screen.path === '/', includeSearch: false }}
          >
            <Icon name={screen.name} />
            <span className="tz-nav-text">{t(`shell.nav.${screen.name}`)}</span>
          </Link>
        </WhenFolded>
      ))}
      <WhenFolded title={foldLabel}>
        <button
          type="button"
          className="tz-nav-item tz-nav-fold"
          aria-label={foldLabel}
          onClick={() => change({ navigationFolded: !folded })}
        >
          <Icon name={folded ? 'unfold' : 'fold'} />
          <span className="tz-nav-text">{t('shell.navigation.foldShort')}</span>
        </button>
      </WhenFolded>
    </nav>
  );
}

/** A tooltip with the item's name, only while the name itself is not seen. */
function WhenFolded({ title, children }: { readonly title: string; readonly children: ReactElement }) {
  const [shown, setShown] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  return (
    <Tooltip
      title={title}
      placement="right"
      open={shown}
      onOpenChange={(wanted) => setShown(wanted && place.current?.closest(FOLDED) !== null)}
    >
      <span ref={place} className="tz-nav-place">
        {children}
      </span>
    </Tooltip>
  );
}
