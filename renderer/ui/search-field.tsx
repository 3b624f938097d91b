import { Input } from 'antd';
import { useState } from 'react';
import { Icon } from './icons.tsx';

type Props = {
  readonly label: string;
  readonly text: string;
  /** Undefined: nothing is looked for any more. */
  readonly onSearch: (text: string | undefined) => void;
  readonly className?: string;
};

const LONGEST = 200;

/** The text is searched when typing is done: by Enter or on leaving. */
export function SearchField({ label, text, onSearch, className }: Props) {
  const [typed, setTyped] = useState(text);
  const search = () => {
    const wanted = typed.trim();
    if (wanted !== text) onSearch(wanted === '' ? undefined : wanted);
  };
  return (
    <Input
      className={className}
      aria-label={label}
      placeholder={label}
      prefix={<Icon name="search" size={14} />}
      maxLength={LONGEST}
      value={typed}
      allowClear
      onChange={(event) => setTyped(event.target.value)}
      onClear={() => onSearch(undefined)}
      onPressEnter={search}
      onBlur={search}
    />
  );
}
