import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useShortcut } from '#renderer/ui/use-shortcut.ts';
import type { Entry } from '#shared/domain/budget/entry.ts';
import type { Lines } from '#renderer/rpc/use-lines.ts';
import { useEntry, useRemoveEntries } from './entries-data.ts';
import { EntryFields } from './entry-fields.tsx';
import { useEntryEditing } from './use-entry-editing.ts';

type Props = { readonly lines: Lines; readonly onClose: () => void };

export function EntryDrawer({ id, lines, onClose }: Props & { readonly id: string }) {
  const { t } = useTranslation();
  const { data, isError } = useEntry(id);
  if (data !== undefined && !isError) {
    return <OpenEntry key={data.id} entry={data} lines={lines} onClose={onClose} />;
  }
  return (
    <Drawer title={t('entries.entry')} onClose={onClose}>
      {isError ? (
        <EmptyState title={t('entries.gone.title')} text={t('entries.gone.text')} />
      ) : (
        <Skeleton rows={6} />
      )}
    </Drawer>
  );
}

/** One entry: a field is taken when it is left, and all of them when the drawer closes. */
function OpenEntry({ entry, lines, onClose }: Props & { readonly entry: Entry }) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const editing = useEntryEditing(entry);
  const remove = useRemoveEntries();
  const close = () => {
    editing.store();
    onClose();
  };
  useShortcut('submit', close, { enabled: !readOnly });
  return (
    <Drawer
      title={t('entries.entry')}
      context={<Origin entry={entry} />}
      onClose={close}
      footer={
        <>
          <Button
            danger
            disabled={readOnly}
            loading={remove.isPending}
            onClick={() => remove.mutate({ ids: [entry.id] }, { onSuccess: onClose })}
          >
            {t('entries.remove')}
          </Button>
        </>
      }
    >
      <div onBlur={editing.store}>
        <EntryFields
          draft={editing.draft}
          errors={editing.errors}
          lines={lines}
          disabled={readOnly}
          onChange={editing.change}
        />
      </div>
    </Drawer>
  );
}

/** What came with a file leads to all that came with it. */
function Origin({ entry: { importId } }: { readonly entry: Entry }) {
  const { t } = useTranslation();
  if (importId === null) return null;
  return (
    <Link to="/budget/entries" search={{ import: importId }}>
      {t('entries.fromImport')}
    </Link>
  );
}
