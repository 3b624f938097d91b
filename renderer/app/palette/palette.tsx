import './palette.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Command } from 'cmdk';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '#renderer/rpc/rpc.ts';
import { type Action, useOfferedActions } from '#renderer/ui/actions.ts';
import { shortcutText } from '#renderer/ui/use-shortcut.ts';
import { matches } from './match.ts';
import { useOpenRecord } from './use-open-record.ts';
import { useScreenActions, useShellActions } from './use-own-actions.ts';

type Props = { readonly onClose: () => void; readonly onKeyboardHelp: () => void };

const MOST_RECORDS = 12;

/** Ctrl/Cmd+K: any screen, any record by name, any action. */
export function Palette({ onClose, onKeyboardHelp }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const screens = useScreenActions();
  const offered = useOfferedActions();
  const everywhere = useShellActions(onKeyboardHelp).filter(({ id }) =>
    offered.every((one) => one.id !== id),
  );
  const fitting = (actions: readonly Action[]) =>
    actions.filter(({ label, keywords = '' }) => matches(`${label} ${keywords}`, text));
  const run = (action: Action) => {
    onClose();
    action.run();
  };
  return (
    <Command.Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      label={t('shell.palette.title')}
      shouldFilter={false}
      loop
      overlayClassName="tz-palette-overlay"
      contentClassName="tz-palette"
    >
      <Command.Input
        className="tz-palette-input"
        value={text}
        onValueChange={setText}
        placeholder={t('shell.palette.input')}
        aria-label={t('shell.palette.input')}
      />
      <Command.List className="tz-palette-list" label={t('shell.palette.list')}>
        <Command.Empty className="tz-palette-empty">
          {t('shell.palette.empty', { replace: { text } })}
        </Command.Empty>
        <Actions heading={t('shell.palette.go')} actions={fitting(screens)} onRun={run} />
        <Records text={text} onClose={onClose} />
        <Actions
          heading={t('shell.palette.act')}
          actions={fitting([...offered, ...everywhere])}
          onRun={run}
        />
      </Command.List>
    </Command.Dialog>
  );
}

type ActionsProps = {
  readonly heading: string;
  readonly actions: readonly Action[];
  readonly onRun: (action: Action) => void;
};

function Actions({ heading, actions, onRun }: ActionsProps) {
  if (actions.length === 0) return null;
  return (
    <Command.Group heading={heading}>
      {actions.map((action) => (
        <Command.Item key={action.id} value={action.id} onSelect={() => onRun(action)}>
          {action.label}
          {action.shortcut !== undefined && <kbd>{shortcutText(action.shortcut)}</kbd>}
        </Command.Item>
      ))}
    </Command.Group>
  );
}

/** Found by the service, which knows pinyin; the list before stays until the next one is there. */
function Records({ text, onClose }: { readonly text: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const openRecord = useOpenRecord();
  const sought = useDeferredValue(text.trim());
  const found = useQuery(
    orpc.search.records.queryOptions({
      input: { text: sought, limit: MOST_RECORDS },
      enabled: sought !== '',
      placeholderData: keepPreviousData,
      throwOnError: false,
    }),
  );
  const records = sought === '' ? [] : (found.data ?? []);
  if (records.length === 0) return null;
  return (
    <Command.Group heading={t('shell.palette.records')}>
      {records.map((record) => (
        <Command.Item
          key={record.id}
          value={`record.${record.id}`}
          onSelect={() => {
            onClose();
            openRecord(record);
          }}
        >
          <span className="tz-palette-kind">{t(`shell.palette.kind.${record.kind}`)}</span>
          {record.name}
          <span className="tz-palette-context">{record.context}</span>
        </Command.Item>
      ))}
    </Command.Group>
  );
}
