import type { LedgerRecord } from '#shared/domain/ledger/record.ts';
import type { FactRow } from '#shared/domain/meetings/fact-rows.ts';
import type { AgendaPoint } from '#shared/domain/meetings/agenda.ts';
import type { Params } from '#shared/domain/refusal.ts';
import type { Language } from '#shared/domain/values/value-schemas.ts';
import { messagesByLanguage } from '#shared/messages/catalog.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import { type Day, day, isDay } from '#shared/values/day.ts';
import { fen, isFen } from '#shared/values/money.ts';
import { isMonth } from '#shared/values/month.ts';
import { groupThousands } from '#shared/values/number-text.ts';
import { formatPercent, formatPoints } from '#shared/values/percent.ts';
import { filled } from '../../exports/export-words.ts';
import { paperWords, type PaperWords } from '../../papers/paper-words.ts';

const MINUS = '−';

/** What minutes say, in one language; the same words as the screens'. */
export function minutesWords(language: Language) {
  const { minutes, meetings, ledger } = messagesByLanguage[language];
  const paper = paperWords(language);
  const areas: Readonly<Record<string, string>> = minutes.area;
  return {
    ...minutes,
    language,
    paper,
    meetings,
    areaName: (area: string): string => areas[area] ?? area,
    point: ({ key, params }: AgendaPoint): string =>
      filled(meetings.point[key], writtenParams(params, paper)),
    record: ({ label, personName, reason }: LedgerRecord): string => {
      const said = filled(ledger.label[label.key], writtenParams(label.params, paper));
      const told = reason === null ? said : filled(minutes.reason, { label: said, reason });
      return personName === null ? told : filled(minutes.person, { label: told, person: personName });
    },
    factName: ({ key, name }: FactRow): string => filled(meetings.fact[key], { name }),
    fact: (row: FactRow | null): string =>
      row === null || row.value === null ? paper.word.none : written(row.unit, row.value, paper),
    change: ({ unit }: FactRow, change: number | null): string =>
      change === null ? '' : difference(unit, change, paper),
    dayText: (on: Day): string => paper.day(on),
  };
}

export type MinutesWords = ReturnType<typeof minutesWords>;

/** Each parameter by the ending of its name, as the screens write it. */
function writtenParams(params: Params, paper: PaperWords): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, writtenParam(name, value, paper)]),
  );
}

function writtenParam(name: string, value: string | number, paper: PaperWords): string {
  if (typeof value === 'number') {
    if (name.endsWith('Fen') && isFen(value)) return paper.money(value);
    if (name.endsWith('Bp')) return formatPercent(basisPoints(Math.round(value)), 2);
    return count(value);
  }
  if (name.endsWith('Day') && isDay(value)) return paper.day(value);
  return name.endsWith('Month') && isMonth(value) ? paper.month(value) : value;
}

function written(unit: FactRow['unit'], value: number | string, paper: PaperWords): string {
  if (typeof value === 'string') return isDay(value) ? paper.day(day(value)) : value;
  switch (unit) {
    case 'fen':
    case 'yuan':
      return paper.money(fen(Math.round(value)));
    case 'bp':
      return formatPercent(basisPoints(Math.round(value)), 1);
    case 'percent':
      return formatPercent(basisPoints(Math.round(value * 10_000)), 2);
    default:
      return count(Math.round(value * 100) / 100);
  }
}

function difference(unit: FactRow['unit'], change: number, paper: PaperWords): string {
  if (unit === 'bp') return formatPoints(basisPoints(Math.round(change)), 1);
  if (unit === 'percent') return formatPoints(basisPoints(Math.round(change * 10_000)), 2);
  const sign = change > 0 ? '+' : '';
  return `${sign}${written(unit, change, paper)}`;
}

function count(value: number): string {
  const [whole = '0', fraction] = String(Math.abs(value)).split('.');
  const digits = fraction === undefined ? groupThousands(whole) : `${groupThousands(whole)}.${fraction}`;
  return value < 0 ? `${MINUS}${digits}` : digits;
}
