import './entries.css';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { BudgetTabs } from '#renderer/ui/budget-tabs.tsx';
import { ColumnChooser } from '#renderer/ui/grid/column-chooser.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { EntriesActions } from './entries-actions.tsx';
import { type Lines, useLines } from '#renderer/rpc/use-lines.ts';
import { useEntriesSum } from './entries-data.ts';
import { EntriesFilter } from './entries-filter.tsx';
import { EntriesList, useSelection } from './entries-list.tsx';
import { EntriesSentence } from './entries-sentence.tsx';
import { EntryDrawer } from './entry-drawer.tsx';
import type { ImportSlot } from './import-slot.ts';
import { NewEntryDrawer } from './new-entry-drawer.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { type EntriesAddress, useEntriesAddress } from './use-entries-address.ts';
import { type EntryActionSet, useEntryActions } from './use-entry-actions.ts';

type ScreenProps = { readonly Import: ImportSlot };

/** What was spent: every entry, and the way in for files of them. */
export function EntriesScreen({ Import }: ScreenProps) {
  const address = useEntriesAddress();
  const lines = useLines();
  const actions = useEntryActions(address);
  return (
    <Import
      lines={lines}
      isImporting={address.search.importing === true}
      onStart={address.startImport}
      onClose={address.close}
      onImported={address.showImport}
    >
      <Entries address={address} lines={lines} actions={actions} />
    </Import>
  );
}

type Props = {
  readonly address: EntriesAddress;
  readonly lines: Lines;
  readonly actions: EntryActionSet;
};

function Entries({ address, lines, actions }: Props) {
  const { t } = useTranslation();
  return (
    <Page filled drawer={address.search.entry !== undefined && <Beside address={address} lines={lines} />}>
      <PageHeader
        title={t('budget.title')}
        tabs={<BudgetTabs />}
        sentence={<EntriesSentence address={address} />}
        actions={<EntriesActions actions={actions} />}
      />
      <Work address={address} lines={lines} actions={actions} />
    </Page>
  );
}

const everything = {};

function Work({ address, lines, actions }: Props) {
  const all = useEntriesSum(everything);
  if (all.data === undefined) return <Skeleton rows={12} />;
  return all.data.total === 0 ? <NothingYet actions={actions} /> : <Listed address={address} lines={lines} />;
}

function Listed({ address, lines }: Pick<Props, 'address' | 'lines'>) {
  const { selected, onSelectionChange, grid, onReady } = useSelection();
  return (
    <>
      <div className="tz-entries-bar">
        <EntriesFilter address={address} lines={lines} />
        <ColumnChooser grid={grid} />
      </div>
      <EntriesList
        address={address}
        lines={lines}
        grid={grid}
        onReady={onReady}
        onSelectionChange={onSelectionChange}
      />
      <SelectionBar selected={selected} filter={address.filter} grid={grid} />
    </>
  );
}

function NothingYet({ actions }: Pick<Props, 'actions'>) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  return (
    <EmptyState
      title={t('entries.empty.title')}
      text={t('entries.empty.text')}
      action={
        <div className="tz-entries-first">
          <Button type="primary" disabled={readOnly} onClick={actions.importFile.run}>
            {actions.importFile.label}
          </Button>
          <Button disabled={readOnly} onClick={actions.newEntry.run}>
            {actions.newEntry.label}
          </Button>
        </div>
      }
    />
  );
}

function Beside({ address, lines }: Pick<Props, 'address' | 'lines'>) {
  const { search, close } = address;
  const { entry } = search;
  if (entry === undefined) return null;
  return entry === 'new' ? (
    <NewEntryDrawer lines={lines} line={search.line} onClose={close} />
  ) : (
    <EntryDrawer id={entry} lines={lines} onClose={close} />
  );
}
