import { Button } from 'antd';
import { useRef } from 'react';
import { Icon } from '#renderer/ui/icons.tsx';

type Props = {
  readonly label: string;
  readonly isPrimary?: boolean;
  readonly onFile: (file: File) => void;
};

/** The old .xls can be chosen too: why it can't be read is then said. */
const ENDINGS = '.csv,.tsv,.txt,.xlsx,.xls';

/** A button that asks the system for a file. */
export function ChooseFile({ label, isPrimary = false, onFile }: Props) {
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
        accept={ENDINGS}
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
