import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/rpc/use-preferences.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Section } from '#renderer/ui/section.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { Month } from '#shared/values/month.ts';
import { ALL_YEARS, shownMonths, yearsOf } from '#renderer/ui/shown-months.ts';
import type { Budget } from './budget-data.ts';
import { DeviationMark } from './deviation-mark.tsx';
import { HeldNote } from './held-note.tsx';
import { chooseView, chooseYear, toggleFolded, useSheetChoices } from './sheet-choices.ts';
import { SheetGrid } from './sheet-grid.tsx';
import { sheetViews } from './sheet-view.ts';

type Props = {
  readonly budget: Budget;
  readonly onOpenLine: (lineId: string) => void;
  readonly onAddLine: (categoryId?: string) => void;
};

/** The sheet with what chooses how it is seen. */
export function SheetSection({ budget, onOpenLine, onAddLine }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const { moneyUnit } = useFormats();
  const { view, year, folded } = useSheetChoices();
  const { months: all, today } = budget.sheet;
  const months = useMemo(() => shownMonths(all, year, today), [all, year, today]);
  const unit = t('budget.sheet.unit', { unit: t(`common.unit.${moneyUnit}`) });
  return (
    <Section
      title={t(`budget.sheet.title.${view}`)}
      unit={unit}
      control={<Controls months={all} year={months.length === all.length ? ALL_YEARS : year} />}
      aside={<Key />}
    >
      <HeldNote edits={budget.heldEdits} />
      <SheetGrid
        budget={budget}
        view={view}
        months={months}
        folded={folded}
        canChange={!readOnly}
        onFold={toggleFolded}
        onOpenLine={onOpenLine}
        onAddLine={onAddLine}
      />
    </Section>
  );
}

type ControlsProps = { readonly months: readonly Month[]; readonly year: string };

function Controls({ months, year }: ControlsProps) {
  const { t } = useTranslation();
  const { view } = useSheetChoices();
  const { preferences, change } = usePreferences();
  const years = yearsOf(months);
  return (
    <div className="tz-sheet-controls">
      <Segmented
        label={t('budget.sheet.viewLabel')}
        options={sheetViews.map((value) => ({ value, label: t(`budget.sheet.view.${value}`) }))}
        value={view}
        onChange={chooseView}
      />
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
          onChange={chooseYear}
        />
      )}
    </div>
  );
}

/** What the marks mean. */
function Key() {
  const { t } = useTranslation();
  return (
    <>
      {(['over', 'under'] as const).map((side) => (
        <span key={side} className="tz-sheet-key">
          <DeviationMark side={side} />
          {t(`budget.sheet.${side}`)}
        </span>
      ))}
    </>
  );
}
