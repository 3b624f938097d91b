import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridCellProps } from '#renderer/ui/grid/grid-columns.ts';
import { statusMarkElement } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { KolId } from '#shared/domain/kols/kol.ts';
import { personColumns } from './person-columns.ts';
import { resultColumns } from './result-columns.ts';
import { type Column, figure, text } from './roster-cells.ts';
import { isTierRow, type RosterLine } from './roster-rows.ts';
import { qualificationMark } from './qualification-mark.ts';
import { type KolWords, useKolWords } from './use-kol-words.ts';

/** The columns of the roster; those that the service can sort by say so. Rows of tiers and totals have no person. */
export function useRosterColumns(onOpen: (id: KolId) => void): readonly Column[] {
  const { t } = useTranslation();
  const words = useKolWords();
  const { moneyUnit } = useFormats();
  return useMemo(() => {
    const amountIn = (name: string) =>
      t('kols.unitOf', { replace: { name, unit: t(`common.unit.${moneyUnit}`) } });
    return [
      ...personColumns(t, words),
      ...moneyColumns(t, words, amountIn),
      ...resultColumns(t, words, amountIn),
      ...rankColumns(t, words),
      ...standColumns(t, words),
      openColumn(onOpen, t),
    ];
  }, [onOpen, t, words, moneyUnit]);
}

function moneyColumns(t: TFunction, words: KolWords, amountIn: (name: string) => string): Column[] {
  return [
    {
      ...figure(
        'contractFen',
        amountIn(t('kols.word.contract')),
        (row) => (row.contractFen === 0 ? '' : words.money(row.contractFen)),
        128,
      ),
      sortable: true,
    },
    {
      ...figure(
        'costFen',
        amountIn(t('kols.measure.costFen')),
        ({ results }) => words.money(results.costFen),
        128,
      ),
      sortable: true,
    },
    {
      ...figure(
        'publishedCount',
        t('kols.roster.published'),
        (row) =>
          row.deliverableCount === 0
            ? ''
            : `${words.count(row.publishedCount)}/${words.count(row.deliverableCount)}`,
        120,
      ),
      sortable: true,
    },
  ];
}

function rankColumns(t: TFunction, words: KolWords): Column[] {
  return [
    {
      ...figure('ranked', t('kols.roster.ranked'), (row) => rankText(row, t, words), 124),
      sortable: true,
    },
    figure('expected', t('kols.roster.expected'), (row) => expectedText(row, t, words), 132),
  ];
}

function rankText(row: RosterLine, t: TFunction, words: KolWords): string {
  if (isTierRow(row)) return '';
  const { place, shrunken } = row.ranked;
  if (place === null || shrunken === null) return '';
  return t('kols.roster.rankedCell', { replace: { place: words.count(place), rate: words.rate(shrunken) } });
}

function expectedText(row: RosterLine, t: TFunction, words: KolWords): string {
  if (isTierRow(row) || row.expected === null) return '';
  const { differenceFen } = row.expected;
  if (differenceFen === 0) return t('kols.roster.expectedSame');
  const money = words.moneySize(differenceFen);
  return t(differenceFen > 0 ? 'kols.roster.expectedDear' : 'kols.roster.expectedCheap', {
    replace: { money },
  });
}

function standColumns(t: TFunction, words: KolWords): Column[] {
  return [
    {
      ...text(
        'lastPublishedOn',
        t('kols.roster.lastPublished'),
        (row) => (isTierRow(row) ? '' : words.day(row.lastPublishedOn)),
        92,
      ),
      sortable: true,
      hide: true,
    },
    {
      ...text(
        'nextDueDay',
        t('kols.roster.nextDue'),
        (row) => (isTierRow(row) ? '' : words.day(row.nextDueDay)),
        84,
      ),
      sortable: true,
    },
    {
      ...text(
        'qualification',
        t('kols.roster.qualification'),
        (row) => (isTierRow(row) ? '' : qualificationMark(row, t).word),
        104,
      ),
      pinned: 'right',
      cellRenderer: ({ data }: GridCellProps<RosterLine>) => {
        if (data === undefined || isTierRow(data)) return '';
        const { status, word } = qualificationMark(data, t);
        return statusMarkElement(status, word);
      },
    },
  ];
}

/** For the mouse: by keyboard the grid opens the row on Enter. */
function openColumn(onOpen: (id: KolId) => void, t: TFunction): Column {
  return {
    colId: 'show',
    headerName: t('kols.roster.open'),
    headerClass: 'tz-head-spoken',
    cellClass: 'tz-cell-open',
    valueGetter: ({ data }) => (data === undefined || isTierRow(data) ? '' : t('common.action.open')),
    onCellClicked: ({ data }) => data !== undefined && !isTierRow(data) && onOpen(data.id),
    width: 60,
    pinned: 'right',
    lockVisible: true,
    resizable: false,
  };
}
