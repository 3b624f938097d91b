type Props = {
  readonly label: string;
  readonly value: string;
  readonly disabled: boolean;
  readonly placeholder?: string;
  readonly onChange: (text: string) => void;
};

/** A short text in a row, taken when it is left or Enter is pressed. Remount it (by key) when the value is another. */
export function RowInput({ label, value, disabled, placeholder, onChange }: Props) {
  const leave = (text: string) => {
    if (text.trim() !== value) onChange(text.trim());
  };
  return (
    <input
      className="tz-plain-input"
      aria-label={label}
      placeholder={placeholder}
      defaultValue={value}
      disabled={disabled}
      onBlur={({ target }) => leave(target.value)}
      onKeyDown={({ key, currentTarget }) => key === 'Enter' && leave(currentTarget.value)}
    />
  );
}
