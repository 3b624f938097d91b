import type { Day } from '#shared/values/day.ts';
import { nameKey } from '#shared/values/name-key.ts';
import { readFollowers } from '../kols/follower-text.ts';
import { handleKey } from '../kols/handle-key.ts';
import type { Platform } from '../kols/kol-kinds.ts';
import { CellReader } from './cell-reading.ts';
import { type KolField, pricedFormats } from './kol-mapping.ts';
import { platformOf, tierOf } from './kol-words.ts';
import type { ReadingContext } from './row-reading.ts';
import { quoted } from './table-fault.ts';
import type { MappingOf } from './table-import.ts';
import { type TableRowReader, withoutEnd } from './table-reading.ts';

const LIMITS = { name: 200, text: 200, reason: 500, note: 2000 } as const;

/** The places in a ready row of a roster, behind the id; null for what the file doesn't tell. */
export const kolPlaces = {
  platform: 1,
  handleKey: 2,
  handle: 3,
  name: 4,
  nameKey: 5,
  followers: 6,
  followersDay: 7,
  tier: 8,
  tierReason: 9,
  agency: 10,
  contact: 11,
  field: 12,
  note: 13,
  priceShortVideo: 14,
  priceLongVideo: 15,
  priceLivestream: 16,
  priceArticle: 17,
  pricePost: 18,
  priceOther: 19,
  qualification: 20,
  qualificationNumber: 21,
  qualificationIssuer: 22,
  qualificationUntil: 23,
} as const;

/** Prepares to read rows of a roster: each is a KOL, known by platform and handle. */
export function kolRowReader(mapping: MappingOf<'kols'>, context: ReadingContext): TableRowReader {
  const { columns } = mapping;
  const cellsOf = new CellReader(context, mapping.dateOrder);
  return withoutEnd((cells) => {
    cellsOf.begin(cells);
    const textOf = (field: KolField, limit: number = LIMITS.text) =>
      cellsOf.text(cells, columns[field], limit) || null;
    const who = whoOf(cells, mapping, cellsOf);
    const name = textOf('name', LIMITS.name) ?? who.handle;
    const followers = followersOf(cells, columns.followers, cellsOf);
    const row = [
      who.platform,
      who.key,
      who.handle,
      name,
      name === null ? null : nameKey(name),
      followers,
      followersDayOf(cells, followers, mapping, context, cellsOf),
      tierIn(textOf('tier'), columns.tier, cellsOf),
      textOf('tierReason', LIMITS.reason),
      textOf('agency'),
      textOf('contact'),
      textOf('field'),
      textOf('note', LIMITS.note),
      ...pricedFormats.map(({ field }) => cellsOf.amount(cells, columns[field], mapping.amountUnit)),
      textOf('qualification'),
      textOf('qualificationNumber'),
      textOf('qualificationIssuer'),
      untilOf(cells, columns.qualificationUntil, cellsOf),
    ];
    const key = `${who.platform}|${who.key}`;
    return [{ row, key, sum: followers ?? 0, day: null, faults: cellsOf.faults }];
  });
}

interface Who {
  readonly platform: Platform | null;
  readonly key: string | null;
  readonly handle: string | null;
}

function whoOf(cells: readonly string[], mapping: MappingOf<'kols'>, cellsOf: CellReader): Who {
  const { columns, platformForAll } = mapping;
  const written = cellsOf.text(cells, columns.platform, LIMITS.text);
  const platform = written === '' ? platformForAll : platformOf(written);
  if (platform === null) {
    const fault = written === '' ? 'platform-missing' : 'platform-unknown';
    cellsOf.fault(fault, columns.platform ?? null, quoted(written));
  }
  const handle = cellsOf.text(cells, columns.handle, LIMITS.name);
  const key = handleKey(handle);
  if (key === '') cellsOf.fault('handle-missing', columns.handle ?? null);
  return { platform, key: key === '' ? null : key, handle: handle === '' ? null : handle };
}

function followersOf(cells: readonly string[], column: number | undefined, cellsOf: CellReader) {
  if (column === undefined) return null;
  const text = cells[column] ?? '';
  const reading = readFollowers(text);
  if (reading.kind === 'ok') return reading.count;
  return reading.fault === 'followers-missing' ? null : cellsOf.fault(reading.fault, column, quoted(text));
}

/** Of a blank cell, and without a column, the day that holds for all. */
function followersDayOf(
  cells: readonly string[],
  followers: number | null,
  { columns, followersDay }: MappingOf<'kols'>,
  { today }: ReadingContext,
  cellsOf: CellReader,
): Day | null {
  if (followers === null) return null;
  const forAll = followersDay ?? today;
  const { followersDay: column } = columns;
  const isBlank = column === undefined || (cells[column] ?? '').trim() === '';
  const day = isBlank ? forAll : cellsOf.day(cells, column);
  return day !== null && day > today ? cellsOf.fault('day-ahead', column ?? null, { onDay: day }) : day;
}

/** A qualification without an end holds for good. */
function untilOf(cells: readonly string[], column: number | undefined, cellsOf: CellReader): Day | null {
  return column === undefined || (cells[column] ?? '').trim() === '' ? null : cellsOf.day(cells, column);
}

function tierIn(written: string | null, column: number | undefined, cellsOf: CellReader) {
  if (written === null) return null;
  return tierOf(written) ?? cellsOf.fault('tier-unknown', column ?? null, quoted(written));
}
