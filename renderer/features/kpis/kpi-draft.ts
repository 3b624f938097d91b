import type { TFunction } from 'i18next';
import type { CategoryId } from '#shared/domain/budget/category.ts';
import type { LineId } from '#shared/domain/budget/line.ts';
import type { PersonId } from '#shared/domain/catalogue/person.ts';
import {
  DEFAULT_GOOD_BP,
  DEFAULT_WATCH_BP,
  type Kpi,
  type KpiChange,
  type KpiDerivation,
  type KpiId,
  type KpiProfile,
} from '#shared/domain/kpis/kpi.ts';
import { WHOLE_BP, basisPoints } from '#shared/values/basis-points.ts';
import { parsePercent, plainPercent } from '#shared/values/percent.ts';
import { readShare } from './percent-field.tsx';

/** A definition while it is typed: figures as texts where they may not be readable yet. */
export type KpiDraft = Pick<Kpi, 'unit' | 'direction' | 'aggregation' | 'grain' | 'baseline'> & {
  readonly name: string;
  readonly meaning: string;
  readonly source: string;
  readonly ownerId: PersonId | null;
  readonly good: string;
  readonly watch: string;
  readonly profile: KpiProfile['kind'];
  readonly customShares: string;
  readonly derivation: KpiDerivation['kind'] | 'none';
  readonly lineIds: readonly LineId[];
  readonly categoryId: CategoryId | null;
  readonly conversionKpiId: KpiId | null;
  readonly factorIds: readonly KpiId[];
};

export const kpiFields = [
  'name',
  'meaning',
  'unit',
  'direction',
  'aggregation',
  'grain',
  'source',
  'ownerId',
  'baseline',
  'good',
  'watch',
  'profile',
  'customShares',
  'derivation',
  'conversionKpiId',
  'factorIds',
] as const;
export type KpiField = (typeof kpiFields)[number];
export type KpiErrors = Readonly<Partial<Record<KpiField, string>>>;

/** What the service calls a field that is typed under another name. */
export const serviceNames: Readonly<Partial<Record<KpiField, string>>> = {
  good: 'goodBp',
  watch: 'watchBp',
  customShares: 'sharesBp',
};

export const blankKpi: KpiDraft = {
  name: '',
  meaning: '',
  unit: 'count',
  direction: 'higher',
  aggregation: 'sum',
  grain: 'week',
  source: '',
  ownerId: null,
  baseline: null,
  good: plainPercent(basisPoints(DEFAULT_GOOD_BP)),
  watch: plainPercent(basisPoints(DEFAULT_WATCH_BP)),
  profile: 'working-days',
  customShares: '',
  derivation: 'none',
  lineIds: [],
  categoryId: null,
  conversionKpiId: null,
  factorIds: [],
};

export function draftOf(kpi: Kpi): KpiDraft {
  const { derivation, profile } = kpi;
  const scope = derivation === null || derivation.kind === 'milestones-on-time' ? null : derivation;
  return {
    ...kpi,
    good: plainPercent(basisPoints(kpi.goodBp)),
    watch: plainPercent(basisPoints(kpi.watchBp)),
    profile: profile.kind,
    customShares:
      profile.kind === 'custom'
        ? profile.sharesBp.map((share) => plainPercent(basisPoints(share))).join(' ')
        : '',
    derivation: derivation?.kind ?? 'none',
    lineIds: scope?.lineIds ?? [],
    categoryId: scope?.categoryId ?? null,
    conversionKpiId: derivation?.kind === 'cost-per-conversion' ? derivation.conversionKpiId : null,
  };
}

const LONGEST = { name: 200, meaning: 2000, source: 200 } as const;

/** What is missing or can't be read, said beside each field. */
export function kpiFaults(draft: KpiDraft, t: TFunction): KpiErrors {
  const percent = t('kpis.form.percentFault');
  const tooLong = (['name', 'meaning', 'source'] as const)
    .filter((field) => draft[field].trim().length > LONGEST[field])
    .map((field) => [field, t('kpis.form.tooLong', { replace: { most: String(LONGEST[field]) } })] as const);
  const custom = draft.profile === 'custom' ? customFault(draft.customShares, t) : null;
  return {
    ...Object.fromEntries(tooLong),
    ...(draft.name.trim() === '' ? { name: t('refusal.name-empty') } : {}),
    ...(readShare(draft.good) === null ? { good: percent } : {}),
    ...(readShare(draft.watch) === null ? { watch: percent } : {}),
    ...(custom === null ? {} : { customShares: custom }),
    ...(draft.derivation === 'cost-per-conversion' && draft.conversionKpiId === null
      ? { conversionKpiId: t('kpis.form.conversionMissing') }
      : {}),
  };
}

function customFault(text: string, t: TFunction): string | null {
  const shares = customShares(text);
  if (shares === null) return t('kpis.form.customUnreadable');
  const sum = shares.reduce((whole, share) => whole + share, 0);
  if (sum === WHOLE_BP) return null;
  return t('kpis.form.customFault', { replace: { sum: plainPercent(basisPoints(sum)) } });
}

/** '10 20、30，40': in basis points; null while one of them can't be read, or there is none. */
export function customShares(text: string): number[] | null {
  const parts = text.split(/[\s、，,；;]+/).filter((part) => part !== '');
  const shares = parts.map((part) => parsePercent(part));
  const read = shares.flatMap((share) => (share.kind === 'ok' && share.bp >= 0 ? [share.bp] : []));
  return parts.length === 0 || read.length < parts.length ? null : read;
}

/** The definition that was typed; what could not be read was told before. */
export function definitionOf(draft: KpiDraft): Required<Omit<KpiChange, 'shares'>> {
  const { unit, direction, aggregation, grain, baseline, ownerId } = draft;
  return {
    name: draft.name.trim(),
    meaning: draft.meaning.trim(),
    unit,
    direction,
    aggregation,
    grain,
    source: draft.source.trim(),
    ownerId,
    baseline: direction === 'range' ? null : baseline,
    goodBp: basisPoints(readShare(draft.good) ?? DEFAULT_GOOD_BP),
    watchBp: basisPoints(readShare(draft.watch) ?? DEFAULT_WATCH_BP),
    profile: profileOf(draft),
    derivation: derivationOf(draft),
    factorIds: [...draft.factorIds],
  };
}

function profileOf({ profile, customShares: text }: KpiDraft): KpiProfile {
  if (profile !== 'custom') return { kind: profile };
  return { kind: 'custom', sharesBp: (customShares(text) ?? []).map((share) => basisPoints(share)) };
}

function derivationOf(draft: KpiDraft): KpiDerivation | null {
  const { derivation: kind, categoryId, conversionKpiId } = draft;
  const scope = { lineIds: [...draft.lineIds], categoryId };
  if (kind === 'none') return null;
  if (kind === 'milestones-on-time') return { kind };
  if (kind === 'spend') return { kind, ...scope };
  return conversionKpiId === null ? null : { kind, ...scope, conversionKpiId };
}
