import { useMutation } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '#renderer/rpc/rpc.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import type { GridTarget, PastedBlock } from '#renderer/ui/grid/range-selection.ts';
import { useNotices } from '#renderer/ui/notices.tsx';
import { isDay } from '#shared/values/day.ts';
import { periodText } from './kpi-telling.ts';
import type { SheetOfValues } from './use-sheet-of-values.ts';
import { useTelling } from './use-telling.ts';
import { rowName } from './use-value-columns.ts';
import type { ValueRow } from './value-rows.ts';
import { readTyped, type TypedCell, type TypingOutcome } from './value-typing.ts';

const KEY = 'kpis.paste';
const blockMeta = { meta: { announced: true } };

/** Cells that are typed, pasted and cleared, stored by one command each. */
export function useValueTyping(sheet: SheetOfValues, segment: string) {
  const tell = useTellPaste();
  const readOnly = useReadOnly();
  const { mutate: setCell } = useMutation(orpc.kpis.setValues.mutationOptions());
  const { mutate: setBlock } = useMutation(orpc.kpis.setValues.mutationOptions(blockMeta));
  return useMemo(() => {
    const take = (cells: readonly TypedCell[], store: typeof setCell): TypingOutcome => {
      const outcome = readTyped(cells, sheet.rows, sheet.halves, segment);
      if (outcome.kind === 'ok') {
        sheet.setHalves(outcome.halves);
        if (outcome.values.length > 0) store({ values: [...outcome.values] });
      }
      return outcome;
    };
    return {
      edit: (row: ValueRow, columnId: string, value: unknown) => {
        if (isDay(columnId) && typeof value === 'string')
          take([{ row, periodDay: columnId, text: value }], setCell);
      },
      paste: ({ targets, leftOut }: PastedBlock<ValueRow>) => {
        if (readOnly) return tell.readOnly();
        if (leftOut > 0) return tell.outOfGrid(leftOut);
        const cells = targets.flatMap(({ row, columnId, text }) =>
          isDay(columnId) ? [{ row, periodDay: columnId, text }] : [],
        );
        if (cells.length < targets.length) return tell.notPeriod();
        const locked = cells.find(({ row }) => row.lock !== null);
        if (locked !== undefined) return tell.locked(locked.row);
        const outcome = take(cells, setBlock);
        if (outcome.kind === 'refused') tell.fault(outcome);
        return undefined;
      },
      clear: (targets: readonly GridTarget<ValueRow>[]) => {
        if (readOnly) return;
        const cells = targets.flatMap(({ row, columnId }) =>
          isDay(columnId) && row.lock === null && row.cells.has(columnId)
            ? [{ row, periodDay: columnId, text: '' }]
            : [],
        );
        if (cells.length > 0) take(cells, cells.length > 1 ? setBlock : setCell);
      },
    };
  }, [sheet, segment, readOnly, tell, setCell, setBlock]);
}

const LONGEST = 40;

/** Why a block was not taken, and which of its cells is at fault. */
function useTellPaste() {
  const { t } = useTranslation();
  const telling = useTelling();
  const notices = useNotices();
  return useMemo(() => {
    const warn = (text: string) => notices.warned(t('kpis.values.paste.refused'), { text, key: KEY });
    return {
      readOnly: () => warn(t('kpis.values.paste.readOnly')),
      notPeriod: () => warn(t('kpis.values.paste.notPeriod')),
      outOfGrid: (count: number) => warn(t('kpis.values.paste.outOfGrid', { count })),
      locked: (row: ValueRow) => warn(t('kpis.values.paste.locked', { replace: { row: rowName(row, t) } })),
      fault: ({ fault, at: { row, periodDay, text } }: Extract<TypingOutcome, { kind: 'refused' }>) =>
        warn(
          t('kpis.values.paste.cell', {
            replace: {
              row: rowName(row, t),
              period: periodText(row.kpi.grain, periodDay, telling),
              text: Array.from(text.trim()).slice(0, LONGEST).join(''),
              sentence: t(`kpis.form.number.${fault}`),
            },
          }),
        ),
    };
  }, [t, telling, notices]);
}
