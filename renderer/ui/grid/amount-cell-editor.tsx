import { type CustomCellEditorProps, useGridCellEditor } from 'ag-grid-react';
import { Tooltip } from 'antd';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseAmount } from '#shared/values/amount-text.ts';
import type { Fen } from '#shared/values/money.ts';
import type { MoneyUnit } from '../theme-context.ts';

type Props<Row> = CustomCellEditorProps<Row, Fen | null> & {
  readonly moneyUnit: MoneyUnit;
  readonly plain: (value: unknown) => string;
  /** The sentence of a rule that refuses the amount; null where none does. */
  readonly check?: (amount: Fen) => string | null;
  /** Typed before and not taken: the editor opens with it instead of the cell's value. */
  readonly startText?: string;
};

/** Types an amount into a cell. Emptied, it asks for zero; left as it was, for nothing. */
export function AmountCellEditor<Row>(props: Props<Row>) {
  const { eventKey, initialValue, onValueChange, moneyUnit, plain, check, startText } = props;
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(() => firstText(eventKey, startText ?? plain(initialValue)));
  const reading = parseAmount(text.trim() === '' ? '0' : text, moneyUnit);
  const sentence =
    reading.kind === 'refused' ? t(`ui.amount.${reading.reason}`) : (check?.(reading.fen) ?? null);

  // Half of an amount is not wrong yet: the sentence waits for Enter or Tab.
  const [wasTried, setWasTried] = useState(false);
  const isRefused = wasTried && sentence !== null;

  useGridCellEditor({
    getValidationErrors: () => (sentence === null ? null : [sentence]),
    getValidationElement: () => input.current ?? document.body,
  });

  const type = (typed: string) => {
    setText(typed);
    setWasTried(false);
    onValueChange(amountOf(typed, moneyUnit, initialValue));
  };
  const open = useEffectEvent(() => {
    input.current?.focus({ preventScroll: true });
    input.current?.setSelectionRange(text.length, text.length);
    // The key that opened the editor is typed already.
    if (text !== plain(initialValue)) onValueChange(amountOf(text, moneyUnit, initialValue));
  });
  useEffect(() => open(), []);

  return (
    <Tooltip open={isRefused} title={sentence} placement="bottomRight">
      <input
        ref={input}
        className="tz-cell-input"
        aria-invalid={isRefused}
        aria-label={props.colDef.headerName}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={({ key }) => {
          if (key === 'Enter' || key === 'Tab') setWasTried(true);
        }}
      />
    </Tooltip>
  );
}

function firstText(eventKey: string | null, before: string): string {
  if (eventKey === 'Backspace' || eventKey === 'Delete') return '';
  return eventKey !== null && eventKey.length === 1 ? eventKey : before;
}

function amountOf(text: string, unit: MoneyUnit, before: Fen | null | undefined): Fen | null {
  const reading = parseAmount(text.trim() === '' ? '0' : text, unit);
  return reading.kind === 'ok' ? reading.fen : (before ?? null);
}
