import type { TFunction } from 'i18next';
import { type Formats, MINUS } from '#renderer/ui/formats.ts';
import type { Status } from '#renderer/ui/status-mark.tsx';
import type { FactPair, FactRow, FactUnit } from '#shared/domain/meetings/fact-rows.ts';
import { isDay } from '#shared/values/day.ts';

const FEN_PER_WAN = 1_000_000;
const FEN_PER_YUAN = 100;
const BP_PER_PERCENT = 100;
const DASH = '\u2013';

/** How a row is written: money in 万元, so that it is read from the back of the room, unless all of it is less. */
export type RowScale = 'wan' | 'yuan' | 'percent' | 'seconds' | 'plain';

export function scaleOf({ now, before }: FactPair): RowScale {
  switch (now.unit) {
    case 'fen':
    case 'yuan':
      return [now, before].some((row) => typeof row?.value === 'number' && Math.abs(row.value) >= FEN_PER_WAN)
        ? 'wan'
        : 'yuan';
    case 'bp':
    case 'percent':
      return 'percent';
    default:
      return now.unit === 'seconds' ? 'seconds' : 'plain';
  }
}

export function unitText(scale: RowScale, t: TFunction): string {
  return scale === 'plain' ? '' : scale === 'seconds' ? t('kpis.unit.seconds') : t(`common.unit.${scale}`);
}

export function valueText(row: FactRow | null, scale: RowScale, formats: Formats): string {
  if (row === null || row.value === null) return DASH;
  if (typeof row.value === 'string') return isDay(row.value) ? formats.day(row.value, 'short') : row.value;
  return numberText(row.unit, row.value, scale, formats);
}

export function changeText({ now, change }: FactPair, scale: RowScale, formats: Formats): string {
  if (change === null) return '';
  const text = numberText(now.unit, change, scale, formats);
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

function numberText(unit: FactUnit, value: number, scale: RowScale, formats: Formats): string {
  switch (unit) {
    case 'fen':
    case 'yuan':
      return scale === 'wan'
        ? formats.decimal(value / FEN_PER_WAN, 1)
        : formats.decimal(value / FEN_PER_YUAN, 2);
    case 'bp':
      return formats.decimal(value / BP_PER_PERCENT, 1);
    case 'percent':
      return formats.decimal(value * 100, 2);
    default:
      return formats.decimal(value, Number.isInteger(value) ? 0 : 2);
  }
}
