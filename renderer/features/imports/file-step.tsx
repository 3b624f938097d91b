import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChooseFile } from '#renderer/ui/choose-file.tsx';
import { Said } from '#renderer/ui/said.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { TableSource } from '#shared/domain/import/import.ts';
import { useShortcut } from '#renderer/ui/use-shortcut.ts';
import { FileFacts } from './file-facts.tsx';
import { ImportFrame } from './import-frame.tsx';
import { SampleTable } from './sample-table.tsx';
import type { Reading } from './use-reading.ts';

/** The old .xls can be chosen too: why it can't be read is then said. */
const ENDINGS = '.csv,.tsv,.txt,.xlsx,.xls';

type Props = {
  readonly title: string;
  /** What is said before a file was chosen. */
  readonly invitation: string;
  readonly fileName: string | null;
  /** What it was found to be; null while it is read, and when it can't be. */
  readonly source: TableSource | null;
  readonly reading: Reading;
  /** What can be chosen before the file. */
  readonly before?: ReactNode;
  readonly onNext: () => void;
  readonly onLeave: () => void;
};

/** Step one: which file, and what it turns out to be. */
export function FileStep(props: Props) {
  const { title, invitation, fileName, source, reading, before, onNext, onLeave } = props;
  const { t } = useTranslation();
  const { refusal: sentence } = useLabelText();
  const canGoOn = source !== null && !reading.isReading;
  useShortcut('submit', onNext, { enabled: canGoOn });
  const fault = reading.refusal !== null ? sentence(reading.refusal) : null;
  return (
    <ImportFrame
      title={title}
      step="file"
      sentence={
        <FileSentence invitation={invitation} fileName={fileName} source={source} reading={reading} />
      }
      foot={
        <>
          <Button onClick={onLeave}>{t('common.action.cancel')}</Button>
          <Button type="primary" disabled={!canGoOn} onClick={onNext}>
            {t('imports.toMapping')}
          </Button>
        </>
      }
    >
      {source === null && before !== undefined && <div className="tz-import-before">{before}</div>}
      {reading.isReading && source === null ? (
        <Skeleton rows={8} />
      ) : source === null ? (
        <DropZone fault={fault} fileName={fileName} reading={reading} />
      ) : (
        <Found source={source} reading={reading} fault={fault} />
      )}
    </ImportFrame>
  );
}

type SentenceProps = Pick<Props, 'invitation' | 'fileName' | 'source' | 'reading'>;

function FileSentence({ invitation, fileName, source, reading }: SentenceProps) {
  const name = fileName ?? '';
  if (reading.isReading) return <Said text="imports.file.reading" values={{ name }} />;
  if (fileName === null) return invitation;
  if (source === null) return <Said text="imports.file.refused" values={{ name }} />;
  const columns = source.headers.length;
  return <Said text="imports.file.read" values={{ name, columns: String(columns) }} count={columns} />;
}

type ZoneProps = {
  readonly fault: string | null;
  readonly fileName: string | null;
  readonly reading: Reading;
};

function DropZone({ fault, fileName, reading }: ZoneProps) {
  const { t } = useTranslation();
  const failed = reading.hasFailed ? t('imports.file.failed') : null;
  const wrong = fault ?? failed;
  return (
    <div className="tz-drop-zone">
      {wrong !== null && (
        <div className="tz-import-wrong" role="alert">
          <p className="tz-empty-title">{t('imports.file.notRead', { replace: { name: fileName ?? '' } })}</p>
          <p>{wrong}</p>
        </div>
      )}
      <p className="tz-empty-title">{t('imports.file.drop')}</p>
      <p className="tz-empty-text">{t('imports.file.kinds')}</p>
      <ChooseFile
        endings={ENDINGS}
        isPrimary
        label={wrong === null ? t('imports.file.choose') : t('imports.file.chooseOther')}
        onFile={reading.take}
      />
    </div>
  );
}

type FoundProps = { readonly source: TableSource; readonly reading: Reading; readonly fault: string | null };

function Found({ source, reading, fault }: FoundProps) {
  const { t } = useTranslation();
  return (
    <>
      <div className="tz-import-file">
        <FileFacts source={source} isReading={reading.isReading} onSheet={reading.takeSheet} />
        <ChooseFile endings={ENDINGS} label={t('imports.file.chooseOther')} onFile={reading.take} />
      </div>
      {fault !== null && (
        <div className="tz-import-wrong" role="alert">
          <p>{fault}</p>
        </div>
      )}
      <SampleTable source={source} />
    </>
  );
}
