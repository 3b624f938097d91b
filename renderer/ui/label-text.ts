import type { TFunction } from 'i18next';
import type { Messages } from '#shared/messages/catalog.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import { isDay } from '#shared/values/day.ts';
import { isFen } from '#shared/values/money.ts';
import { isMonth } from '#shared/values/month.ts';
import type { Formats } from './formats.ts';

/** What a command did, as the ledger keeps it. */
type LabelLike = { readonly key: keyof Messages['ledger']['label']; readonly params: Params };
/** Why a rule refused, as the contract hands it over. */
type RefusalLike = { readonly reason: keyof Messages['refusal']; readonly params: Params };
type Params = Readonly<Record<string, string | number>>;

export function labelText(label: LabelLike, t: TFunction, formats: Formats): string {
  const { followCount, tiedLineCount } = label.params;
  const said = t(`ledger.label.${label.key}`, { replace: writtenParams(label.params, formats) });
  return along(along(said, 'tasks', followCount, t, formats), 'lines', tiedLineCount, t, formats);
}

/** The sentence with what moved along with it. */
function along(
  label: string,
  what: keyof typeof alongKeys,
  count: string | number | undefined,
  t: TFunction,
  formats: Formats,
): string {
  if (typeof count !== 'number' || count === 0) return label;
  return t(alongKeys[what], { count, replace: { label, written: formats.count(count) } });
}

const alongKeys = { tasks: 'ledger.along.tasks', lines: 'ledger.along.lines' } as const;

/** A record that takes back or repeats another one says so before the other one's label. */
export function recordText(
  record: { readonly kind: 'do' | 'undo' | 'redo'; readonly label: LabelLike },
  t: TFunction,
  formats: Formats,
): string {
  const label = labelText(record.label, t, formats);
  return record.kind === 'do' ? label : t(`ledger.kind.${record.kind}`, { replace: { label } });
}

export function refusalText(refusal: RefusalLike, t: TFunction, formats: Formats): string {
  return t(`refusal.${refusal.reason}`, { replace: writtenParams(refusal.params, formats) });
}

/** Each parameter written by the ending of its name: …Fen, …Month, …Day, …Bp, …Count; all else as it is. */
export function writtenParams(params: Params, formats: Formats): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, writtenParam(name, value, formats)]),
  );
}

function writtenParam(name: string, value: string | number, formats: Formats): string {
  if (typeof value === 'number') {
    if (name.endsWith('Fen') && isFen(value)) return formats.exactMoney(value);
    if (name.endsWith('Bp')) return formats.percent(basisPoints(Math.round(value)), 2);
    if (name.endsWith('Count')) return formats.count(value);
    return String(value);
  }
  if (name.endsWith('Month') && isMonth(value)) return formats.month(value);
  if (name.endsWith('Day') && isDay(value)) return formats.day(value);
  return value;
}
