import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/rpc/use-preferences.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { BudgetTabs } from '#renderer/ui/budget-tabs.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { ALL_YEARS, shownMonths, yearsOf } from '#renderer/ui/shown-months.ts';
import { StatusShape } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { editable } from '#shared/domain/versions/scenario-rules.ts';
import type { VersionSheet } from '#shared/domain/versions/version-sheet.ts';
import type { PlanVersionId } from '#shared/domain/versions/version.ts';
import type { Month } from '#shared/values/month.ts';
import { VersionActions } from './version-actions.tsx';
import { VersionSentence } from './version-sentence.tsx';
import { VersionSheetDrawer } from './version-sheet-drawer.tsx';
import { VersionSheetGrid } from './version-sheet-grid.tsx';
import type { VersionsAddress } from './use-versions-address.ts';
import { usePlanSheet, useRemoveScenarioLines, useVersionSheet } from './versions-data.ts';

type Props = { readonly id: PlanVersionId; readonly address: VersionsAddress };

/** One version by category, line and month: a scenario to be edited, everything else to be read. */
export function VersionSheetScreen({ id, address }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const sheet = useVersionSheet(id);
  const { version } = sheet;
  const canChange = !readOnly && editable(version, version.request).kind === 'ok';
  return (
    <Page
      drawer={
        address.search.show !== undefined && (
          <VersionSheetDrawer sheet={sheet} address={address} canChange={canChange} />
        )
      }
    >
      <PageHeader
        title={t('budget.title')}
        tabs={<BudgetTabs />}
        sentence={<VersionSentence version={version} />}
        actions={<VersionActions version={version} canChange={canChange} address={address} />}
      />
      <Standing sheet={sheet} canChange={canChange} />
      <SheetSection sheet={sheet} canChange={canChange} address={address} />
    </Page>
  );
}

type SheetProps = {
  readonly sheet: VersionSheet;
  readonly canChange: boolean;
  readonly address: VersionsAddress;
};

function SheetSection({ sheet, canChange, address }: SheetProps) {
  const { t } = useTranslation();
  const { moneyUnit } = useFormats();
  const current = usePlanSheet();
  const [year, setYear] = useState(ALL_YEARS);
  const { show } = address;
  const months = useMemo(() => shownMonths(sheet.months, year, sheet.today), [sheet, year]);
  const opens = useMemo(
    () => ({
      onOpenLine: (lineId: string) => show('line', lineId),
      onAddLine: (categoryId: string) => show('newLine', categoryId),
    }),
    [show],
  );
  const title = t('versions.sheet.title', { replace: { name: sheet.version.name } });
  return (
    <Section
      title={title}
      unit={t('versions.list.unit', { unit: t(`common.unit.${moneyUnit}`) })}
      control={<Controls months={sheet.months} year={year} onYear={setYear} />}
    >
      <VersionSheetGrid
        label={title}
        sheet={sheet}
        current={current}
        months={months}
        canChange={canChange}
        {...opens}
      />
    </Section>
  );
}

type ControlsProps = {
  readonly months: readonly Month[];
  readonly year: string;
  readonly onYear: (year: string) => void;
};

function Controls({ months, year, onYear }: ControlsProps) {
  const { t } = useTranslation();
  const { preferences, change } = usePreferences();
  const years = yearsOf(months);
  return (
    <div className="tz-sheet-controls">
      <Segmented
        label={t('budget.sheet.unitLabel')}
        options={(['yuan', 'wan'] as const).map((value) => ({ value, label: t(`common.unit.${value}`) }))}
        value={preferences.moneyUnit}
        onChange={(moneyUnit) => change({ moneyUnit })}
      />
      {years.length > 1 && (
        <Segmented
          label={t('budget.sheet.yearLabel')}
          options={[ALL_YEARS, ...years].map((value) => ({
            value,
            label: value === ALL_YEARS ? t('budget.sheet.allYears') : value,
          }))}
          value={year}
          onChange={onYear}
        />
      )}
    </div>
  );
}

/** Why it can't be edited, and which of its lines the plan has lost. */
function Standing({ sheet: { version, lines }, canChange }: Omit<SheetProps, 'address'>) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { mutate, isPending } = useRemoveScenarioLines();
  const gone = lines.filter((line) => line.gone);
  const names = gone.map(({ name }) => name).join(t('common.separator.list'));
  const why =
    version.promotedAt !== null
      ? t('versions.sheet.promoted', { replace: { day: formats.instantDay(version.promotedAt) } })
      : version.request?.state === 'submitted'
        ? t('versions.sheet.waiting', { replace: { number: version.request.number } })
        : version.kind === 'scenario'
          ? null
          : t('versions.sheet.fixed');
  return (
    <>
      {why !== null && (
        <p className="tz-version-note">
          <StatusShape status={version.request?.state === 'submitted' ? 'watch' : 'none'} />
          {why}
        </p>
      )}
      {gone.length > 0 && canChange && (
        <p className="tz-version-note">
          <StatusShape status="watch" />
          {t('versions.sheet.gone', {
            count: gone.length,
            replace: { count: String(gone.length), names },
          })}
          <Button
            size="small"
            loading={isPending}
            onClick={() => mutate({ id: version.id, lineIds: gone.map(({ id }) => id) })}
          >
            {t('versions.sheet.removeGone')}
          </Button>
        </p>
      )}
    </>
  );
}
