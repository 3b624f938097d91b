import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotices } from '../notices.tsx';
import { useFormats } from '../use-formats.ts';
import { useLabelText } from '../use-label-text.ts';
import type { PlanPlace, TypingFault } from './plan-rules.ts';

const KEY = 'budget.paste';

/** Says why a pasted block was not taken, and which of its cells is at fault. */
export function useTellFault() {
  const { t } = useTranslation();
  const formats = useFormats();
  const { refusal } = useLabelText();
  const notices = useNotices();
  return useMemo(() => {
    const warn = (text: string) => notices.warned(t('budget.paste.refused'), { text, key: KEY });
    const sentenceOf = (fault: TypingFault<PlanPlace>['fault']) =>
      fault.kind === 'unreadable' ? t(`ui.amount.${fault.reason}`) : refusal(fault.refusal);
    return {
      notHere: (why: 'notPlan' | 'readOnly') => warn(t(`budget.paste.${why}`)),
      outOfGrid: (count: number) => warn(t('budget.paste.outOfGrid', { count })),
      notALine: (row: string) => warn(t('budget.paste.notALine', { replace: { row } })),
      fault: ({ fault, at }: TypingFault<PlanPlace>, line: string) => {
        const sentence = sentenceOf(fault);
        if (at === null) return warn(t('budget.paste.block', { replace: { sentence } }));
        const month = formats.month(at.month);
        return warn(t('budget.paste.cell', { replace: { line, month, text: shortened(at.text), sentence } }));
      },
    };
  }, [t, formats, refusal, notices]);
}

const LONGEST = 40;

function shortened(text: string): string {
  const characters = Array.from(text.trim());
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : characters.join('');
}
