import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ChooseFile } from '#renderer/ui/choose-file.tsx';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { PlanImport } from './use-plan-import.ts';

/** .mpp and .xls can be chosen too: why they can't be read is then said. */
export const PLAN_ENDINGS = '.xml,.csv,.tsv,.txt,.xlsx,.xls,.mpp';

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
        <ChooseFile
          endings={PLAN_ENDINGS}
          isPrimary
          label={t(wrong === null ? 'timelineFiles.import.choose' : 'timelineFiles.import.chooseOther')}
          onFile={reading.take}
        />
      </div>
    </div>
  );
}
