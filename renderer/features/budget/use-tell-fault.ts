import type { TFunction } from 'i18next';
import { type RefObject, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PastedBlock } from '#renderer/ui/grid/range-selection.ts';
import { useNotices } from '#renderer/ui/notices.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { Sheet } from '#shared/domain/budget/sheet.ts';
import type { CellFault, EditDecision } from '#shared/domain/budget/plan-typing.ts';
import type { SheetRow } from './sheet-rows.ts';

const KEY = 'budget.paste';

/** Says why a pasted block was not taken, and which of its cells is at fault. */
export function useTellFault(sheet: RefObject<Sheet>) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { refusal } = useLabelText();
  const notices = useNotices();
  return useMemo(() => {
    const warn = (text: string) => notices.warned(t('budget.paste.refused'), { text, key: KEY });
    const sentenceOf = (fault: CellFault) =>
      fault.kind === 'unreadable' ? t(`ui.amount.${fault.reason}`) : refusal(fault.refusal);
    return {
      notHere: (why: 'notPlan' | 'readOnly') => warn(t(`budget.paste.${why}`)),
      outOfGrid: (count: number) => warn(t('budget.paste.outOfGrid', { count })),
      notALine: ({ row }: PastedBlock<SheetRow>['targets'][number]) =>
        warn(t('budget.paste.notALine', { replace: { row: strayName(row, t) } })),
      fault: ({ fault, at }: Extract<EditDecision, { kind: 'fault' }>) => {
        const sentence = sentenceOf(fault);
        if (at === null) return warn(t('budget.paste.block', { replace: { sentence } }));
        const line = sheet.current.lines.find(({ id }) => id === at.lineId)?.name ?? '';
        const month = formats.month(at.month);
        return warn(t('budget.paste.cell', { replace: { line, month, text: shortened(at.text), sentence } }));
      },
    };
  }, [t, formats, refusal, notices, sheet]);
}

/** A category's row, or the last column of a line's. */
function strayName(row: SheetRow, t: TFunction): string {
  return row.kind === 'category' ? row.name : t('budget.sheet.whole');
}

const LONGEST = 40;

function shortened(text: string): string {
  const characters = Array.from(text.trim());
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : characters.join('');
}
