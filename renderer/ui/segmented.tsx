import { useId } from 'react';

export type SegmentOption<Value extends string> = { readonly value: Value; readonly label: string };

type Props<Value extends string> = {
  readonly label: string;
  readonly options: readonly SegmentOption<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
};

/** One of a few, side by side: radio buttons in the shape of a bar. */
export function Segmented<Value extends string>({ label, options, value, onChange }: Props<Value>) {
  const group = useId();
  return (
    <div className="tz-segmented" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label
          key={option.value}
          className={option.value === value ? 'tz-segment tz-segment-on' : 'tz-segment'}
        >
          <input
            type="radio"
            className="tz-spoken"
            name={group}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
