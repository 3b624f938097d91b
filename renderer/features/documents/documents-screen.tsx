import './documents.css';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Lines, useLines } from '#renderer/rpc/use-lines.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { BudgetTabs } from '#renderer/ui/budget-tabs.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ColumnChooser } from '#renderer/ui/grid/column-chooser.tsx';
import type { GridHandle } from '#renderer/ui/grid/grid-handle.ts';
import { Icon } from '#renderer/ui/icons.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { CommitmentChart } from './commitment-chart.tsx';
import { DocumentDrawer } from './document-drawer.tsx';
import { useDocumentSums } from './documents-data.ts';
import { DocumentsFilter } from './documents-filter.tsx';
import { DocumentsList } from './documents-list.tsx';
import { DocumentsSentence } from './documents-sentence.tsx';
import { NewDocumentDrawer } from './new-document-drawer.tsx';
import { StageFigures } from './stage-figures.tsx';
import { type DocumentActionSet, useDocumentActions } from './use-document-actions.ts';
import { type DocumentsAddress, useDocumentsAddress } from './use-documents-address.ts';

/** Requests, contracts, acceptances, invoices and payments: money that is bound before it is spent. */
export function DocumentsScreen() {
  const { t } = useTranslation();
  const address = useDocumentsAddress();
  const lines = useLines();
  const actions = useDocumentActions(address);
  const readOnly = useReadOnly();
  return (
    <Page filled drawer={address.search.document !== undefined && <Beside address={address} lines={lines} />}>
      <PageHeader
        title={t('budget.title')}
        tabs={<BudgetTabs />}
        sentence={<DocumentsSentence address={address} />}
        actions={
          <>
            <ExportMenu actions={actions} />
            <Button disabled={readOnly} onClick={actions.newInvoice.run}>
              {actions.newInvoice.label}
            </Button>
            <Button disabled={readOnly} onClick={actions.newContract.run}>
              {actions.newContract.label}
            </Button>
            <Button type="primary" disabled={readOnly} onClick={actions.newRequest.run}>
              {actions.newRequest.label}
            </Button>
          </>
        }
      />
      <Work address={address} lines={lines} actions={actions} />
    </Page>
  );
}

function ExportMenu({ actions }: { readonly actions: DocumentActionSet }) {
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

type Props = { readonly address: DocumentsAddress; readonly lines: Lines };

const everything = {};

function Work({ address, lines, actions }: Props & { readonly actions: DocumentActionSet }) {
  const all = useDocumentSums(everything);
  if (all.data === undefined) return <Skeleton rows={12} />;
  return all.data.total === 0 ? <NothingYet actions={actions} /> : <Listed address={address} lines={lines} />;
}

function Listed({ address, lines }: Props) {
  const [grid, setGrid] = useState<GridHandle | null>(null);
  return (
    <>
      <StageFigures filter={address.filter} />
      <div className="tz-documents-bar">
        <DocumentsFilter address={address} lines={lines} />
        <ColumnChooser grid={grid} />
      </div>
      <DocumentsList address={address} lines={lines} grid={grid} onReady={setGrid} />
      <CommitmentChart lines={lines} onPick={(line) => address.narrow({ line, category: undefined })} />
    </>
  );
}

function NothingYet({ actions }: { readonly actions: DocumentActionSet }) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  return (
    <EmptyState
      title={t('documents.empty.title')}
      text={t('documents.empty.text')}
      action={
        <Button type="primary" disabled={readOnly} onClick={actions.newRequest.run}>
          {actions.newRequest.label}
        </Button>
      }
    />
  );
}

function Beside({ address, lines }: Props) {
  const { document } = address.search;
  if (document === undefined) return null;
  return document === 'new' ? (
    <NewDocumentDrawer lines={lines} address={address} />
  ) : (
    <DocumentDrawer id={document} lines={lines} address={address} />
  );
}
