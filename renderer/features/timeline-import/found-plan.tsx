import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { ChooseFile } from '#renderer/ui/choose-file.tsx';
import { FormFault } from '#renderer/ui/form-fault.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import { useShortcut } from '#renderer/ui/use-shortcut.ts';
import type { ImportAnswer } from '#shared/domain/timeline/import-answer.ts';
import type { TaskId } from '#shared/domain/timeline/task.ts';
import { ColumnsForm } from './columns-form.tsx';
import { PLAN_ENDINGS } from './drop-zone.tsx';
import { HoldsSection, LostSection, SkippedSection } from './file-contents.tsx';
import { ModeForm } from './mode-form.tsx';
import { PreviewTable } from './preview-table.tsx';
import { type ImportMode, type PlanImport, useCommitPlan, useStandingTasks } from './use-plan-import.ts';

type Props = {
  readonly found: ImportAnswer;
  readonly reading: PlanImport;
  readonly onLeave: () => void;
  readonly onWritten: (firstId: TaskId | null) => void;
};

/** A file that was read: to look at, to choose how it is written, and to confirm. */
export function FoundPlan({ found, reading, onLeave, onWritten }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const readOnly = useReadOnly();
  const standing = useStandingTasks();
  const { refusal: sentence } = useLabelText();
  const canAppend = found.differentDates.append !== null;
  const [chosen, setChosen] = useState<ImportMode>(canAppend ? 'append' : 'replace');
  const [reason, setReason] = useState('');
  const { mutate, isPending, error } = useCommitPlan(onWritten);
  // With nothing there, both are the same.
  const mode = standing === 0 ? 'append' : chosen;
  const needsReason = mode === 'replace' && reason.trim() === '';
  const isReady = found.counts.tasks > 0 && standing !== null && !readOnly && !needsReason && !isPending;
  const commit = () => mutate({ importId: found.importId, mode, reason });
  useShortcut('submit', commit, { enabled: isReady });
  const refusal = refusalOf(error) ?? reading.refusal;
  const replacing = mode === 'replace' ? 'timelineFiles.import.commitReplace' : 'timelineFiles.import.commit';
  const { tasks } = found.counts;
  return (
    <>
      <div className="tz-plan-found">
        <div className="tz-plan-side">
          <HoldsSection found={found} />
          {found.headers.length > 0 && <ColumnsForm found={found} onChange={reading.takeColumns} />}
          <ModeForm
            found={found}
            standing={standing ?? 0}
            mode={mode}
            reason={reason}
            onMode={setChosen}
            onReason={setReason}
          />
          <LostSection found={found} />
          {found.skipped.length > 0 && <SkippedSection found={found} />}
        </div>
        <PreviewTable found={found} />
      </div>
      <footer className="tz-plan-foot">
        <FormFault sentence={refusal === null ? undefined : sentence(refusal)} />
        <ChooseFile
          endings={PLAN_ENDINGS}
          label={t('timelineFiles.import.chooseOther')}
          onFile={reading.take}
        />
        <Button onClick={onLeave}>{t('common.action.cancel')}</Button>
        <Button type="primary" disabled={!isReady} loading={isPending} onClick={commit}>
          {t(replacing, { count: tasks, replace: { tasks: formats.count(tasks) } })}
        </Button>
      </footer>
    </>
  );
}
