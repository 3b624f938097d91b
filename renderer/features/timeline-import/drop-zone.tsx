import { Button } from 'antd';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#renderer/ui/icons.tsx';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { PlanImport } from './use-plan-import.ts';

/** .mpp and .xls can be chosen too: why they can't be read is then said. */
const ENDINGS = '.xml,.csv,.tsv,.txt,.xlsx,.xls,.mpp';
/** A workspace that is dropped is opened by the window itself. */
const WORKSPACE_ENDING = '.tongzhou';

type AreaProps = { readonly onFile: (file: File) => void; readonly children: ReactNode };

/** The whole screen takes a file that is dropped on it. */
export function PlanDropArea({ onFile, children }: AreaProps) {
  const { t } = useTranslation();
  const [isOver, setIsOver] = useState(false);
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setIsOver(true);
  };
  const leave = ({ currentTarget, relatedTarget }: DragEvent<HTMLElement>) => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setIsOver(false);
  };
  const drop = (event: DragEvent) => {
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    if (file === undefined || file.name.endsWith(WORKSPACE_ENDING)) return;
    event.preventDefault();
    onFile(file);
  };
  return (
    <div className="tz-plan-drop-area" onDragEnter={over} onDragOver={over} onDragLeave={leave} onDrop={drop}>
      {children}
      {isOver && (
        <div className="tz-plan-drop-here">
          <Icon name="upload" size={24} />
          {t('timelineFiles.import.dropHere')}
        </div>
      )}
    </div>
  );
}

type ZoneProps = { readonly reading: PlanImport; readonly onLeave: () => void };

/** Where it begins, and where a file that was refused says why. */
export function DropZone({ reading, onLeave }: ZoneProps) {
  const { t } = useTranslation();
  const { refusal: sentence } = useLabelText();
  const failed = reading.hasFailed ? t('timelineFiles.import.failed') : null;
  const wrong = reading.refusal === null ? failed : sentence(reading.refusal);
  return (
    <div className="tz-plan-drop-zone">
      {wrong !== null && (
        <p className="tz-plan-wrong" role="alert">
          {wrong}
        </p>
      )}
      <p className="tz-empty-title">{t('timelineFiles.import.drop')}</p>
      <p className="tz-empty-text">{t('timelineFiles.import.kinds')}</p>
      <div className="tz-plan-buttons">
        <Button onClick={onLeave}>{t('timelineFiles.import.back')}</Button>
        <ChoosePlanFile
          isPrimary
          label={t(wrong === null ? 'timelineFiles.import.choose' : 'timelineFiles.import.chooseOther')}
          onFile={reading.take}
        />
      </div>
    </div>
  );
}

type ChooseProps = {
  readonly label: string;
  readonly isPrimary?: boolean;
  readonly onFile: (file: File) => void;
};

/** A button that asks the system for a file. */
export function ChoosePlanFile({ label, isPrimary = false, onFile }: ChooseProps) {
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
