import './kols.css';
import { Button, Dropdown, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ColumnChooser } from '#renderer/ui/grid/column-chooser.tsx';
import type { GridHandle } from '#renderer/ui/grid/grid-handle.ts';
import { noRows, type RowChoice } from '#renderer/ui/grid/row-ticks.ts';
import { Icon } from '#renderer/ui/icons.tsx';
import { KolsTabs } from '#renderer/ui/kols-tabs.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { CompareBar } from './compare-bar.tsx';
import { Comparison } from './comparison.tsx';
import { useRosterSums } from './kols-data.ts';
import { NewKolDrawer } from './new-kol-drawer.tsx';
import { RosterFilter } from './roster-filter.tsx';
import { RosterList } from './roster-list.tsx';
import { RosterSentence } from './roster-sentence.tsx';
import { TierBudget } from './tier-budget.tsx';
import { type RosterActionSet, useRosterActions } from './use-roster-actions.ts';
import { type RosterAddress, useRosterAddress } from './use-roster-address.ts';

/** The people who carry the message: who they are, what they cost and what came of it. */
export function RosterScreen() {
  const { t } = useTranslation();
  const address = useRosterAddress();
  const actions = useRosterActions(address);
  const readOnly = useReadOnly();
  const { compare, kol } = address.search;
  return (
    <Page filled={compare === undefined} drawer={kol === 'new' && <NewKolDrawer onClose={address.close} />}>
      <PageHeader
        title={t('kols.title')}
        tabs={<KolsTabs />}
        sentence={<RosterSentence address={address} />}
        actions={
          <>
            <ExportMenu actions={actions} />
            <ImportMenu actions={actions} />
            <Button type="primary" disabled={readOnly} onClick={actions.add.run}>
              {actions.add.label}
            </Button>
          </>
        }
      />
      {compare === undefined ? (
        <Work address={address} actions={actions} />
      ) : (
        <Comparison ids={compare} onClose={address.close} />
      )}
    </Page>
  );
}

function ImportMenu({ actions }: { readonly actions: RosterActionSet }) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const items = ([actions.importRoster, actions.importResults] as const).map((action) => ({
    key: action.id,
    label: action.label,
    onClick: action.run,
  }));
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight" disabled={readOnly}>
      <Button disabled={readOnly} icon={<Icon name="upload" />}>
        {t('kols.action.import')}
      </Button>
    </Dropdown>
  );
}

function ExportMenu({ actions }: { readonly actions: RosterActionSet }) {
  const { t } = useTranslation();
  const items = ([actions.exportXlsx, actions.exportCsv] as const).map((action) => ({
    key: action.id,
    label: action.label,
    onClick: action.run,
  }));
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button icon={<Icon name="download" />}>{t('common.action.export')}</Button>
    </Dropdown>
  );
}

type Props = { readonly address: RosterAddress; readonly actions: RosterActionSet };

const everything = {};

function Work({ address, actions }: Props) {
  const all = useRosterSums(everything);
  if (all.data === undefined) return <Skeleton rows={12} />;
  return all.data.total === 0 ? <NothingYet actions={actions} /> : <Listed address={address} />;
}

function Listed({ address }: Pick<Props, 'address'>) {
  const [grid, setGrid] = useState<GridHandle | null>(null);
  const [choice, setChoice] = useState<RowChoice>(noRows);
  const found = useRosterSums(address.filter).data;
  return (
    <>
      {found !== undefined && <TierBudget tiers={found.tiers} />}
      <div className="tz-kols-bar">
        <RosterFilter address={address} />
        <CompareBar choice={choice} onCompare={address.compare} />
        <ColumnChooser grid={grid} />
      </div>
      <RosterList address={address} grid={grid} onReady={setGrid} onTick={setChoice} />
    </>
  );
}

function NothingYet({ actions }: Pick<Props, 'actions'>) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  return (
    <EmptyState
      title={t('kols.empty.title')}
      text={t('kols.empty.text')}
      action={
        <Space>
          <Button type="primary" disabled={readOnly} onClick={actions.add.run}>
            {actions.add.label}
          </Button>
          <Button disabled={readOnly} onClick={actions.importRoster.run}>
            {actions.importRoster.label}
          </Button>
        </Space>
      }
    />
  );
}
