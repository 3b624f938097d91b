import { type CustomCellEditorProps, useGridCellEditor } from 'ag-grid-react';
import { Tooltip } from 'antd';
import { useEffect, useEffectEvent, useRef, useState } from 'react';

type Props<Row> = CustomCellEditorProps<Row, string> & {
  /** The sentence of a rule that refuses the text; null where none does. */
  readonly fault: (text: string) => string | null;
};

/** Types a text into a cell. What a rule refuses keeps the editor open, with the sentence under it. */
export function TextCellEditor<Row>({ eventKey, initialValue, onValueChange, fault, colDef }: Props<Row>) {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(() => firstText(eventKey, initialValue ?? ''));
  // Half of a name is not wrong yet: the sentence waits for Enter or Tab.
  const [wasTried, setWasTried] = useState(false);
  const sentence = text.trim() === (initialValue ?? '') ? null : fault(text);
  const isRefused = wasTried && sentence !== null;

  useGridCellEditor({
    getValidationErrors: () => (sentence === null ? null : [sentence]),
    getValidationElement: () => input.current ?? document.body,
  });
  const type = (typed: string) => {
    setText(typed);
    setWasTried(false);
    onValueChange(typed.trim());
  };
  const open = useEffectEvent(() => {
    input.current?.focus({ preventScroll: true });
    input.current?.setSelectionRange(text.length, text.length);
    // The key that opened the editor is typed already.
    if (text !== initialValue) onValueChange(text.trim());
  });
  useEffect(() => open(), []);

  return (
    <Tooltip open={isRefused} title={sentence} placement="bottomLeft">
      <input
        ref={input}
        className="tz-cell-input"
        aria-invalid={isRefused}
        aria-label={colDef.headerName}
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
