import { Button, Checkbox, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Said } from '#renderer/ui/said.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { ALL_YEARS, shownMonths, yearsOf } from '#renderer/ui/shown-months.ts';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { Comparison } from '#shared/domain/versions/comparison.ts';
import {
  type ComparisonSums,
  comparisonSums,
  countDifferences,
} from '#shared/domain/versions/comparison-sums.ts';
import type { VersionList } from '#shared/domain/versions/version-sheet.ts';
import type { VersionRef } from '#shared/domain/versions/version.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import type { Day } from '#shared/values/day.ts';
import type { Month } from '#shared/values/month.ts';
import { fen } from '#shared/values/money.ts';
import { CompareGrid } from './compare-grid.tsx';
import { useExportComparison } from './use-export-comparison.ts';
import { useVersionWords } from './use-version-words.ts';
import type { VersionsAddress } from './use-versions-address.ts';
import { useComparison } from './versions-data.ts';
import { type CompareMode, compareModes } from './versions-search.ts';
import { WaterfallChart } from './waterfall-chart.tsx';

type Props = {
  readonly list: VersionList;
  readonly today: Day;
  readonly from: VersionRef;
  readonly to: VersionRef;
  readonly address: VersionsAddress;
};

/** Two versions side by side: which, how, and what lies between them. */
export function CompareSection({ list, today, from, to, address }: Props) {
  const { t } = useTranslation();
  const { refusal } = useLabelText();
  const { data, error } = useComparison(from, to);
  const refused = refusalOf(error);
  return (
    <Section title={t('versions.compare.title')} control={<Sides {...{ list, from, to, address }} />}>
      {from === to ? (
        <p className="tz-caption">{t('versions.compare.choose')}</p>
      ) : refused !== null ? (
        <EmptyState title={refusal(refused)} />
      ) : data === undefined ? (
        <Skeleton rows={8} />
      ) : (
        <Compared comparison={data} {...{ today, from, to, address }} />
      )}
    </Section>
  );
}

function Sides({ list, from, to, address }: Omit<Props, 'today'>) {
  const { t } = useTranslation();
  const { choices } = useVersionWords();
  const options = useMemo(() => choices(list), [choices, list]);
  const side = (label: string, value: VersionRef, onChange: (ref: VersionRef) => void) => (
    <Select
      className="tz-compare-side"
      size="small"
      aria-label={label}
      showSearch={{ optionFilterProp: 'label' }}
      value={value}
      options={options}
      onChange={onChange}
    />
  );
  return (
    <div className="tz-compare-sides">
      {side(t('versions.compare.from'), from, (ref) => address.compare(ref, to))}
      <IconButton icon="swap" label={t('versions.compare.swap')} onClick={() => address.compare(to, from)} />
      {side(t('versions.compare.to'), to, (ref) => address.compare(from, ref))}
    </div>
  );
}

type ComparedProps = Omit<Props, 'list'> & { readonly comparison: Comparison };

function Compared({ comparison, today, from, to, address }: ComparedProps) {
  const { t } = useTranslation();
  const { nameOf } = useVersionWords();
  const [year, setYear] = useState(ALL_YEARS);
  const exportComparison = useExportComparison();
  const sums = useMemo(() => comparisonSums(comparison), [comparison]);
  const months = useMemo(() => shownMonths(comparison.months, year, today), [comparison, year, today]);
  const { mode = 'difference', only = false, level = 'category' } = address.search;
  return (
    <>
      <p className="tz-compare-sentence">
        <Between comparison={comparison} sums={sums} />
      </p>
      <WaterfallChart
        comparison={comparison}
        sums={sums}
        level={level}
        onLevel={(value) => address.look({ level: value })}
      />
      <div className="tz-compare-controls">
        <Segmented
          label={t('versions.compare.mode')}
          options={compareModes.map((value) => ({ value, label: t(`versions.compare.modes.${value}`) }))}
          value={mode}
          onChange={(value: CompareMode) => address.look({ mode: value })}
        />
        <YearChoice months={comparison.months} value={year} onChange={setYear} />
        <Checkbox checked={only} onChange={({ target }) => address.look({ only: target.checked })}>
          {t('versions.compare.only')}
        </Checkbox>
        <Button size="small" onClick={() => exportComparison({ from, to, onlyDifferences: only })}>
          {t('versions.action.export')}
        </Button>
      </div>
      <CompareGrid
        label={t('versions.compare.grid', {
          replace: { from: nameOf(comparison.from), to: nameOf(comparison.to) },
        })}
        comparison={comparison}
        sums={sums}
        months={months}
        mode={mode}
        onlyDifferences={only}
      />
    </>
  );
}

type YearProps = {
  readonly months: readonly Month[];
  readonly value: string;
  readonly onChange: (year: string) => void;
};

function YearChoice({ months, value, onChange }: YearProps) {
  const { t } = useTranslation();
  const years = yearsOf(months);
  if (years.length < 2) return null;
  return (
    <Segmented
      label={t('budget.sheet.yearLabel')}
      options={[ALL_YEARS, ...years].map((year) => ({
        value: year,
        label: year === ALL_YEARS ? t('budget.sheet.allYears') : year,
      }))}
      value={value}
      onChange={onChange}
    />
  );
}

/** What lies between the two, in one sentence. */
function Between({ comparison, sums }: { readonly comparison: Comparison; readonly sums: ComparisonSums }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { byFen, byBp, toFen } = sums.all;
  const { lines, cells } = countDifferences(comparison);
  const share = byBp === null ? '' : formats.percent(basisPoints(Math.abs(byBp)));
  const money = formats.moneyWithUnit(byFen === 0 ? toFen : fen(Math.abs(byFen)));
  const text = byFen === 0 ? 'Same' : byBp === null ? 'New' : byFen > 0 ? 'More' : 'Less';
  return (
    <>
      <Said text={`versions.compare.sentence${text}`} values={{ money, share }} />
      {lines === 0
        ? t('versions.compare.noneDiffer')
        : t('versions.compare.count', {
            replace: { lines: formats.count(lines), cells: formats.count(cells) },
          })}
    </>
  );
}
