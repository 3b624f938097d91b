import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ChooseFile } from '#renderer/ui/choose-file.tsx';
import { Said } from '#renderer/ui/said.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import { useShortcut } from '#renderer/ui/use-shortcut.ts';
import { FileFacts } from './file-facts.tsx';
import type { Reading } from './import-data.ts';
import { ImportFrame } from './import-frame.tsx';
import { changeSession, type FoundFile, type ImportSession } from './import-session.ts';
import { SampleTable } from './sample-table.tsx';

/** The old .xls can be chosen too: why it can't be read is then said. */
const ENDINGS = '.csv,.tsv,.txt,.xlsx,.xls';

type Props = {
  readonly session: ImportSession | null;
  readonly reading: Reading;
  readonly onLeave: () => void;
};

/** Step one: which file, and what it turns out to be. */
export function FileStep({ session, reading, onLeave }: Props) {
  const { t } = useTranslation();
  const { refusal: sentence } = useLabelText();
  const found = session?.found ?? null;
  const goOn = () => changeSession({ step: 'mapping' });
  const canGoOn = found !== null && !reading.isReading;
  useShortcut('submit', goOn, { enabled: canGoOn });
  const fault = reading.refusal !== null ? sentence(reading.refusal) : null;
  return (
    <ImportFrame
      step="file"
      sentence={<FileSentence session={session} reading={reading} />}
      foot={
        <>
          <Button onClick={onLeave}>{t('common.action.cancel')}</Button>
          <Button type="primary" disabled={!canGoOn} onClick={goOn}>
            {t('imports.toMapping')}
          </Button>
        </>
      }
    >
      {reading.isReading && found === null ? (
        <Skeleton rows={8} />
      ) : found === null ? (
        <DropZone fault={fault} fileName={session?.file.name} reading={reading} />
      ) : (
        <Found found={found} reading={reading} fault={fault} />
      )}
    </ImportFrame>
  );
}

function FileSentence({ session, reading }: Pick<Props, 'session' | 'reading'>) {
  const { t } = useTranslation();
  const name = session?.file.name ?? '';
  if (reading.isReading) return <Said text="imports.file.reading" values={{ name }} />;
  if (session === null) return t('imports.file.none');
  if (session.found === null) return <Said text="imports.file.refused" values={{ name }} />;
  const columns = session.found.source.headers.length;
  return <Said text="imports.file.read" values={{ name, columns: String(columns) }} count={columns} />;
}

type ZoneProps = {
  readonly fault: string | null;
  readonly fileName: string | undefined;
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

type FoundProps = { readonly found: FoundFile; readonly reading: Reading; readonly fault: string | null };

function Found({ found, reading, fault }: FoundProps) {
  const { t } = useTranslation();
  return (
    <>
      <div className="tz-import-file">
        <FileFacts source={found.source} isReading={reading.isReading} onSheet={reading.takeSheet} />
        <ChooseFile endings={ENDINGS} label={t('imports.file.chooseOther')} onFile={reading.take} />
      </div>
      {fault !== null && (
        <div className="tz-import-wrong" role="alert">
          <p>{fault}</p>
        </div>
      )}
      <SampleTable source={found.source} />
    </>
  );
}
