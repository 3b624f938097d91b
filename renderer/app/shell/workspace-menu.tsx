import { useQuery } from '@tanstack/react-query';
import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useOpening } from '#renderer/features/welcome/opening-context.ts';
import { desktop, orpc } from '#renderer/rpc/rpc.ts';
import { useOpenWorkspace } from '#renderer/rpc/use-workspace.ts';
import { Icon } from '#renderer/ui/icons.tsx';
import { MenuButton } from './menu-button.tsx';

const RECENT = 'recent:';
const LONGEST_LIST = 8;

/** The open workspace's name, and everything that can be done with the file. */
export function WorkspaceMenu() {
  const { t } = useTranslation();
  const { name, path } = useOpenWorkspace();
  const opening = useOpening();
  const places = useQuery(orpc.workspace.places.queryOptions());
  const recent = (places.data?.recent ?? []).filter((place) => place.path !== path && !place.missing);
  const items = [
    { key: 'new', label: t('shell.workspaceMenu.new') },
    { key: 'open', label: t('shell.workspaceMenu.open') },
    ...(recent.length === 0
      ? []
      : [
          {
            key: 'recent',
            type: 'group' as const,
            label: t('shell.workspaceMenu.recent'),
            children: recent
              .slice(0, LONGEST_LIST)
              .map((place) => ({ key: `${RECENT}${place.path}`, label: place.name, title: place.path })),
          },
        ]),
    { type: 'divider' as const },
    { key: 'copy', label: t('shell.workspaceMenu.saveCopy') },
    ...(desktop === null
      ? []
      : [
          { key: 'folder', label: t('shell.workspaceMenu.showInFolder') },
          { key: 'window', label: t('shell.workspaceMenu.newWindow') },
        ]),
    { type: 'divider' as const },
    { key: 'close', label: t('shell.workspaceMenu.close') },
  ];
  const choose = (key: string) => {
    if (key.startsWith(RECENT)) opening.open(key.slice(RECENT.length));
    else if (key === 'new') opening.create();
    else if (key === 'open') opening.chooseAndOpen();
    else if (key === 'copy') opening.saveCopy();
    else if (key === 'folder') void desktop?.showInFolder(path);
    else if (key === 'window') void desktop?.openWindow();
    else opening.close();
  };
  return (
    <MenuButton
      label={t('shell.workspaceMenu.label', { replace: { name } })}
      className="tz-workspace"
      items={items}
      onSelect={choose}
    >
      <b>{name}</b>
      <Icon name="chevron-down" size={12} />
    </MenuButton>
  );
}

/** What has to be known of the whole workspace before anything on it is believed or typed. */
export function WorkspaceLabels() {
  const { t } = useTranslation();
  const { sample, readOnly } = useOpenWorkspace();
  return (
    <>
      {sample && <Labelled text={t('shell.label.sample')} hint={t('shell.label.sampleHint')} />}
      {readOnly !== null && (
        <Labelled icon text={t('shell.label.readOnly')} hint={t(`shell.readOnly.${readOnly}`)} />
      )}
    </>
  );
}

function Labelled({ text, hint, icon = false }: { text: string; hint: string; icon?: boolean }) {
  return (
    <Tooltip title={hint}>
      {/* Focusable, so that the reason can be read by keyboard too. */}
      <button type="button" className="tz-workspace-label">
        {icon && <Icon name="lock" size={12} />}
        {text}
        <span className="tz-spoken">{hint}</span>
      </button>
    </Tooltip>
  );
}
