import './forecast.css';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { BudgetTabs } from '#renderer/ui/budget-tabs.tsx';
import { CumulativeChart } from '#renderer/ui/chart/cumulative-chart.tsx';
import type { MonthlyAmounts } from '#renderer/ui/chart/cumulative.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { StatusShape } from '#renderer/ui/status-mark.tsx';
import { sheetTotals } from '#shared/domain/budget/sheet-totals.ts';
import { bandPath } from '#shared/domain/forecast/landing.ts';
import { type Month, firstDay, lastDay } from '#shared/values/month.ts';
import { type Foretold, useForetold } from './forecast-data.ts';
import { ForecastFigures } from './forecast-figures.tsx';
import { ForecastGrid } from './forecast-grid.tsx';
import { ForecastSentence } from './forecast-sentence.tsx';
import { KeepDrawer } from './keep-drawer.tsx';
import { KeptSection } from './kept-section.tsx';
import { LineForecastDrawer } from './line-forecast-drawer.tsx';
import { PacingList } from './pacing-list.tsx';
import { useForecastActions } from './use-forecast-actions.ts';
import { type ForecastAddress, useForecastAddress } from './use-forecast-address.ts';

/** Where the budget lands, line by line and in all; whose money runs out when; and how good earlier forecasts were. */
export function ForecastScreen() {
  const { t } = useTranslation();
  const foretold = useForetold();
  const address = useForecastAddress();
  const actions = useForecastActions(address);
  const readOnly = useReadOnly();
  const isEmpty = foretold.sheet.lines.length === 0;
  return (
    <Page drawer={<Beside foretold={foretold} address={address} />}>
      <PageHeader
        title={t('budget.title')}
        tabs={<BudgetTabs />}
        sentence={<ForecastSentence foretold={foretold} />}
        actions={
          <Button type="primary" disabled={readOnly || isEmpty} onClick={actions.keep.run}>
            {actions.keep.label}
          </Button>
        }
      />
      {isEmpty ? <NothingYet /> : <Work foretold={foretold} address={address} />}
    </Page>
  );
}

type Props = { readonly foretold: Foretold; readonly address: ForecastAddress };

function Beside({ foretold, address: { line, keep, close } }: Props) {
  if (line !== undefined) {
    return <LineForecastDrawer key={line} foretold={foretold} lineId={line} onClose={close} />;
  }
  return keep && <KeepDrawer sheet={foretold.sheet} onClose={close} />;
}

/** As high as the list beside it. */
const CHART_HEIGHT = 240;

function Work({ foretold, address }: Props) {
  const { t } = useTranslation();
  const openEntries = useOpenEntries();
  const amounts = useMemo(() => amountsOf(foretold), [foretold]);
  return (
    <div className="tz-forecast">
      <Unofficial foretold={foretold} />
      <ForecastFigures {...foretold} />
      <div className="tz-forecast-top">
        <Section title={t('forecast.chart')}>
          <CumulativeChart amounts={amounts} height={CHART_HEIGHT} onPickMonth={openEntries} />
        </Section>
        <PacingList foretold={foretold} onOpenLine={address.openLine} />
      </div>
      <ForecastGrid foretold={foretold} onOpenLine={address.openLine} />
      <KeptSection />
    </div>
  );
}

function amountsOf({ sheet, forecast }: Foretold): MonthlyAmounts {
  const { plan, actual, open } = sheetTotals(sheet).all;
  const { months, today } = sheet;
  return { months, today, plan, actual, open, foretold: bandPath(forecast.all) };
}

function useOpenEntries(): (month: Month) => void {
  const navigate = useNavigate();
  return (month) =>
    void navigate({ to: '/budget/entries', search: { from: firstDay(month), to: lastDay(month) } });
}

/** A year without official holidays is said, never guessed. */
function Unofficial({ foretold: { basis } }: Pick<Props, 'foretold'>) {
  const { t } = useTranslation();
  const { unofficialYears } = basis;
  if (unofficialYears.length === 0) return null;
  const years = unofficialYears.join(t('common.separator.list'));
  return (
    <p className="tz-forecast-note">
      <StatusShape status="watch" />
      {t('forecast.calendar.unofficial', { years })}
    </p>
  );
}

function NothingYet() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <EmptyState
      title={t('forecast.empty.title')}
      text={t('forecast.empty.text')}
      action={
        <Button type="primary" onClick={() => void navigate({ to: '/budget' })}>
          {t('forecast.empty.action')}
        </Button>
      }
    />
  );
}
