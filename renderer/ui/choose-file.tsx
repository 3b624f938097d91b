import { Button } from 'antd';
import { useRef } from 'react';
import { Icon } from './icons.tsx';

type Props = {
  readonly label: string;
  /** Of the names of files that are offered: '.csv,.xlsx'. */
  readonly endings: string;
  readonly isPrimary?: boolean;
  readonly onFile: (file: File) => void;
};

/** A button that asks the system for a file. */
export function ChooseFile({ label, endings, isPrimary = false, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        type={isPrimary ? 'primary' : 'default'}
        icon={<Icon name="folder" />}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={endings}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file can be chosen again after it was mended.
          target.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
    </>
  );
}
