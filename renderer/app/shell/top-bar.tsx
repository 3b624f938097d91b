import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, Mark } from '#renderer/ui/icons.tsx';
import { shortcuts } from '#renderer/ui/shortcuts.ts';
import { shortcutText } from '#renderer/ui/use-shortcut.ts';
import { LookSwitches } from './look-switches.tsx';
import { PersonPicker } from './person-picker.tsx';
import { UndoButtons } from './undo-buttons.tsx';
import { WorkspaceLabels, WorkspaceMenu } from './workspace-menu.tsx';

/** The top bar while a workspace is open. */
export function TopBar({ onPalette }: { readonly onPalette: () => void }) {
  const { t } = useTranslation();
  return (
    <Bar>
      <WorkspaceMenu />
      <WorkspaceLabels />
      <button type="button" className="tz-palette-trigger" aria-haspopup="dialog" onClick={onPalette}>
        <Icon name="search" size={14} />
        <span>{t('shell.palette.trigger')}</span>
        <kbd aria-hidden="true">{shortcutText(shortcuts.palette)}</kbd>
      </button>
      <div className="tz-tools">
        <UndoButtons />
        <Divider />
        <LookSwitches />
        <Divider />
        <PersonPicker />
      </div>
    </Bar>
  );
}

/** The top bar of the welcome screen: nothing is open, so that only the look can be changed. */
export function WelcomeBar() {
  return (
    <Bar>
      <div className="tz-tools">
        <LookSwitches />
      </div>
    </Bar>
  );
}

function Bar({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <header className="tz-top">
      <div className="tz-brand">
        <Mark />
        <span className="tz-brand-name">{t('common.product')}</span>
      </div>
      {children}
    </header>
  );
}

function Divider() {
  return <span className="tz-top-divider" aria-hidden="true" />;
}
