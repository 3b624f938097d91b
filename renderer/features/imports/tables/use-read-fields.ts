import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useExactFormats } from '#renderer/ui/use-exact-formats.ts';
import type { Formats } from '#renderer/ui/formats.ts';
import { countedFields } from '#shared/domain/import/result-mapping.ts';
import type { ShownValues, TableKind } from '#shared/domain/import/table-import.ts';
import { platformSchema, tierSchema } from '#shared/domain/kols/kol-kinds.ts';
import { fenSchema } from '#shared/domain/values/value-schemas.ts';
import { type ListedKpi, useKnownKpis } from './table-data.ts';

/** One thing that a row tells, as the preview shows it. */
export type ReadField = {
  readonly key: string;
  readonly header: string;
  readonly width: number;
  readonly isNumber: boolean;
  readonly text: (values: ShownValues) => string;
};

type Write = (value: string | number | null | undefined, values: ShownValues) => string;

const noKpis: readonly ListedKpi[] = [];

/** What is shown of the rows of a kind: as it was understood, and as it was before. */
export function useReadFields(kind: TableKind): readonly ReadField[] {
  const { t } = useTranslation();
  const formats = useExactFormats();
  const { data: kpis = noKpis } = useKnownKpis();
  return useMemo(() => {
    if (kind === 'kols') return kolFields(t, formats);
    return kind === 'results' ? resultFields(t, formats) : kpiFields(t, formats, kpis);
  }, [kind, kpis, formats, t]);
}

function textField(key: string, header: string, width: number, write: Write): ReadField {
  return { key, header, width, isNumber: false, text: (values) => write(values[key], values) };
}

function numberField(key: string, header: string, width: number, write: Write): ReadField {
  return { ...textField(key, header, width, write), isNumber: true };
}

function kolFields(t: TFunction, formats: Formats): ReadField[] {
  const plainField = (key: 'name' | 'handle' | 'agency' | 'field', width: number) =>
    textField(key, t(`tableImports.kolField.${key}`), width, plain);
  return [
    textField('platform', t('tableImports.kolField.platform'), 108, (value) => {
      const known = platformSchema.safeParse(value);
      return known.success ? t(`kols.platform.${known.data}`) : plain(value);
    }),
    plainField('handle', 144),
    plainField('name', 144),
    numberField('followers', t('tableImports.kolField.followers'), 108, (value) => countText(value, formats)),
    textField('tier', t('tableImports.kolField.tier'), 84, (value) => {
      const known = tierSchema.safeParse(value);
      return known.success ? t(`kols.tier.${known.data}`) : plain(value);
    }),
    plainField('agency', 108),
    plainField('field', 108),
  ];
}

function resultFields(t: TFunction, formats: Formats): ReadField[] {
  const write: Write = (value) => countText(value, formats);
  return [
    textField('title', t('tableImports.resultField.title'), 200, plain),
    textField('day', t('tableImports.resultField.day'), 108, plain),
    ...countedFields.map((key) => numberField(key, t(`tableImports.resultField.${key}`), 92, write)),
    numberField('dwellSeconds', t('tableImports.resultField.dwell'), 108, write),
    numberField('purchaseFen', t('tableImports.resultField.purchaseAmount'), 116, (value) =>
      moneyText(value, formats),
    ),
  ];
}

function kpiFields(t: TFunction, formats: Formats, kpis: readonly ListedKpi[]): ReadField[] {
  const byId = new Map<string, ListedKpi>(kpis.map((kpi) => [kpi.id, kpi]));
  return [
    textField('kpiId', t('tableImports.kpiField.kpi'), 160, (value) => byId.get(plain(value))?.name ?? ''),
    textField('segment', t('tableImports.kpiField.segment'), 120, (value) =>
      value === '' ? t('tableImports.row.total') : plain(value),
    ),
    textField('periodDay', t('tableImports.kpiField.period'), 108, plain),
    numberField('numerator', t('tableImports.row.value'), 116, (_, values) =>
      valueText(values, byId, formats),
    ),
    numberField('denominator', t('tableImports.row.denominator'), 164, (value) => numberText(value, formats)),
    numberField('rows', t('tableImports.row.rows'), 76, (value) => countText(value, formats)),
  ];
}

function countText(value: string | number | null | undefined, formats: Formats): string {
  return typeof value === 'number' ? formats.count(value) : plain(value);
}

function plain(value: string | number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

function moneyText(value: string | number | null | undefined, formats: Formats): string {
  const amount = fenSchema.safeParse(value);
  return amount.success ? formats.exactMoney(amount.data) : '';
}

const DECIMALS = 2;

function numberText(value: string | number | null | undefined, formats: Formats): string {
  if (typeof value !== 'number') return '';
  return Number.isInteger(value) ? formats.count(value) : formats.decimal(value, DECIMALS);
}

/** A ratio by its two sums, everything else by its numerator, in the KPI's unit. */
function valueText(values: ShownValues, kpis: ReadonlyMap<string, ListedKpi>, formats: Formats): string {
  const { kpiId, numerator, denominator } = values;
  const kpi = kpis.get(plain(kpiId));
  if (kpi === undefined || typeof numerator !== 'number' || typeof denominator !== 'number') return '';
  const isRatio = kpi.aggregation === 'ratio' && denominator !== 0;
  const value = isRatio ? numerator / denominator : numerator;
  if (kpi.unit === 'percent') return `${formats.decimal(value * 100, DECIMALS)} %`;
  return kpi.unit === 'yuan' ? moneyText(Math.round(value), formats) : numberText(value, formats);
}
