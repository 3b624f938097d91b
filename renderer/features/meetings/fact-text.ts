import type { TFunction } from 'i18next';
import { type Formats, MINUS } from '#renderer/ui/formats.ts';
import type { Status } from '#renderer/ui/status-mark.tsx';
import type { FactPair, FactRow, FactUnit } from '#shared/domain/meetings/fact-rows.ts';
import { isDay } from '#shared/values/day.ts';

const FEN_PER_WAN = 1_000_000;
const BP_PER_PERCENT = 100;
const DASH = '\u2013';

/** What a figure is counted in, as its row says it: money in 万元, so that it is read from the back of the room. */
export function unitText(unit: FactUnit, t: TFunction): string {
  if (unit === 'fen' || unit === 'yuan') return t('common.unit.wan');
  return unit === 'bp' || unit === 'percent' ? t('common.unit.percent') : '';
}

export function valueText(row: FactRow | null, formats: Formats): string {
  if (row === null || row.value === null) return DASH;
  if (typeof row.value === 'string') return isDay(row.value) ? formats.day(row.value, 'short') : row.value;
  return numberText(row.unit, row.value, formats);
}

export function changeText({ now, change }: FactPair, formats: Formats): string {
  if (change === null) return '';
  const text = numberText(now.unit, change, formats);
  if (Number(text.replace(MINUS, '').replaceAll(',', '')) === 0) return '0';
  return change > 0 ? `+${text}` : text;
}

/** Whether it went the way that is better; nothing where neither way is. */
export function changeStatus({
  now,
  change,
}: FactPair): { status: Status; word: 'better' | 'worse' | 'same' } | null {
  if (change === null || now.better === null) return null;
  if (change === 0) return { status: 'none', word: 'same' };
  return change > 0 === (now.better === 'higher')
    ? { status: 'good', word: 'better' }
    : { status: 'watch', word: 'worse' };
}

function numberText(unit: FactUnit, value: number, formats: Formats): string {
  switch (unit) {
    case 'fen':
    case 'yuan':
      return formats.decimal(value / FEN_PER_WAN, 1);
    case 'bp':
      return formats.decimal(value / BP_PER_PERCENT, 1);
    case 'percent':
      return formats.decimal(value * 100, 2);
    default:
      return formats.decimal(value, Number.isInteger(value) ? 0 : 2);
  }
}
