import './kpis.css';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Icon } from '#renderer/ui/icons.tsx';
import { KpiTabs } from '#renderer/ui/kpi-tabs.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Said } from '#renderer/ui/said.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { ExportMenu } from './export-menu.tsx';
import { KpiPanel } from './kpi-panel.tsx';
import { useKpiBook } from './kpis-data.ts';
import { type KpiActionSet, useKpiActions } from './use-kpi-actions.ts';
import { type SheetOfValues, useSheetOfValues } from './use-sheet-of-values.ts';
import { useTelling } from './use-telling.ts';
import { useValuesAddress } from './use-values-address.ts';
import { ValuesBar } from './values-bar.tsx';
import { ValuesGrid } from './values-grid.tsx';

/** KPIs by periods, typed like a spreadsheet. */
export function ValuesScreen() {
  const { t } = useTranslation();
  const book = useKpiBook();
  const address = useValuesAddress(book);
  const sheet = useSheetOfValues(book, address);
  const actions = useKpiActions(address);
  const readOnly = useReadOnly();
  return (
    <Page filled drawer={address.panel.show !== undefined && <KpiPanel book={book} address={address} />}>
      <PageHeader
        title={t('kpis.title')}
        tabs={<KpiTabs />}
        sentence={sheet !== undefined && <Sentence sheet={sheet} />}
        actions={
          <>
            <ExportMenu actions={actions} />
            <Button disabled={readOnly} icon={<Icon name="upload" />} onClick={actions.importValues.run}>
              {actions.importValues.label}
            </Button>
          </>
        }
      />
      {book.kpis.length === 0 ? (
        <NothingYet actions={actions} />
      ) : (
        <>
          <ValuesBar book={book} address={address} />
          {sheet === undefined ? <Skeleton rows={12} /> : <ValuesGrid sheet={sheet} address={address} />}
        </>
      )}
    </Page>
  );
}

function Sentence({ sheet }: { readonly sheet: SheetOfValues }) {
  const { t, formats } = useTelling();
  if (sheet.rows.length === 0)
    return t('kpis.values.sentenceNone', { replace: { grain: t(`kpis.grain.${sheet.grain}`) } });
  return (
    <output>
      <Said
        text="kpis.values.sentence"
        values={{
          known: formats.count(sheet.counts.known),
          missing: formats.count(sheet.counts.missing),
          restated: formats.count(sheet.counts.restated),
        }}
      />
    </output>
  );
}

function NothingYet({ actions }: { readonly actions: KpiActionSet }) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  return (
    <EmptyState
      title={t('kpis.empty.title')}
      text={t('kpis.empty.text')}
      action={
        <Button type="primary" disabled={readOnly} onClick={actions.newKpi.run}>
          {actions.newKpi.label}
        </Button>
      }
    />
  );
}
