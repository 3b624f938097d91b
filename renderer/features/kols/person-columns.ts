import type { TFunction } from 'i18next';
import type { GridCellProps } from '#renderer/ui/grid/grid-columns.ts';
import { tierMarkElement } from '#renderer/ui/tier-mark.tsx';
import type { RosterRow } from '#shared/domain/kols/roster.ts';
import { type Column, figure, text } from './roster-cells.ts';
import { isTierRow, type RosterLine } from './roster-rows.ts';
import type { KolWords } from './use-kol-words.ts';

/** Who they are. Rows of tiers and totals have a name alone. */
export function personColumns(t: TFunction, words: KolWords): Column[] {
  const person = (
    id: 'platform' | 'handle' | 'agency' | 'field' | 'flags',
    value: (kol: RosterRow) => string,
    width: number,
  ): Column => text(id, t(`kols.word.${id}`), ofPerson(value), width);
  return [
    nameColumn(t),
    tierColumn(t),
    { ...person('platform', ({ platform }) => t(`kols.platform.${platform}`), 96), sortable: true },
    { ...person('handle', ({ handle }) => handle, 120), hide: true },
    { ...person('agency', ({ agency }) => agency, 110), sortable: true, hide: true },
    { ...person('field', ({ field }) => field, 110), hide: true },
    { ...person('flags', ({ flags }) => flags.join(t('common.separator.list')), 110), hide: true },
    {
      ...figure(
        'followers',
        t('kols.word.followers'),
        ofPerson(({ followers }) => words.followers(followers)),
        96,
      ),
      sortable: true,
    },
  ];
}

function ofPerson(value: (kol: RosterRow) => string): (row: RosterLine) => string {
  return (row) => (isTierRow(row) ? '' : value(row));
}

function nameColumn(t: TFunction): Column {
  return {
    ...text('name', t('common.word.name'), (row) => nameOf(row, t), 148),
    pinned: 'left',
    lockVisible: true,
    sortable: true,
    cellRenderer: ({ data }: GridCellProps<RosterLine>) => {
      if (data === undefined) return '';
      const name = nameOf(data, t);
      return isTierRow(data) && data.tier !== null ? tierMarkElement(data.tier, name) : name;
    },
  };
}

function tierColumn(t: TFunction): Column {
  return {
    ...text(
      'tier',
      t('kols.word.tier'),
      ofPerson(({ tier }) => t(`kols.tier.${tier}`)),
      96,
    ),
    sortable: true,
    cellRenderer: ({ data }: GridCellProps<RosterLine>) =>
      data === undefined || isTierRow(data) ? '' : tierMarkElement(data.tier, t(`kols.tier.${data.tier}`)),
  };
}

function nameOf(row: RosterLine, t: TFunction): string {
  if (!isTierRow(row)) return row.name;
  if (row.tier === null) return t('kols.roster.total');
  return t('kols.roster.group', {
    count: row.kolCount,
    replace: { tier: t(`kols.tier.${row.tier}`), total: String(row.kolCount) },
  });
}
