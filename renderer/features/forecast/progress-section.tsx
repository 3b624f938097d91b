import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { DayField } from '#renderer/ui/day-field.tsx';
import { FormFault } from '#renderer/ui/form-fault.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { LineId } from '#shared/domain/budget/line.ts';
import type { Progress } from '#shared/domain/forecast/forecast-method.ts';
import { WHOLE_BP } from '#shared/values/basis-points.ts';
import type { Day } from '#shared/values/day.ts';
import { parsePercent } from '#shared/values/percent.ts';
import { type Foretold, useRemoveProgress, useSetProgress } from './forecast-data.ts';

type Props = { readonly lineId: LineId; readonly foretold: Foretold };

/** How much of the line's work was done by when. */
export function ProgressSection({ lineId, foretold: { sheet, basis } }: Props) {
  const { t } = useTranslation();
  const known = basis.progress.filter((progress) => progress.lineId === lineId);
  return (
    <>
      <ProgressForm lineId={lineId} today={sheet.today} />
      {known.length === 0 ? (
        <p className="tz-field-help">{t('forecast.drawer.noProgress')}</p>
      ) : (
        <ProgressSteps known={known} />
      )}
    </>
  );
}

function ProgressForm({ lineId, today }: { readonly lineId: LineId; readonly today: Day }) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const { refusal: sentence } = useLabelText();
  const [done, setDone] = useState('');
  const [day, setDay] = useState<Day | null>(today);
  const [note, setNote] = useState('');
  const [isFaulty, setIsFaulty] = useState(false);
  const { mutate, error, isPending } = useSetProgress();
  const refused = refusalOf(error);
  const add = () => {
    const reading = parsePercent(done);
    const isShare = reading.kind === 'ok' && reading.bp >= 0 && reading.bp <= WHOLE_BP;
    setIsFaulty(!isShare);
    if (!isShare || day === null) return;
    const input = { lineId, day, doneBp: reading.bp, note };
    mutate(input, {
      onSuccess: () => {
        setDone('');
        setNote('');
      },
    });
  };
  return (
    <div className="tz-form" data-form>
      <p className="tz-field-help">{t('forecast.drawer.progressHelp')}</p>
      <div className="tz-forecast-progress">
        <TextField
          label={t('forecast.drawer.done')}
          value={done}
          when="typing"
          onChange={setDone}
          error={isFaulty ? t('forecast.drawer.doneFault') : null}
          disabled={readOnly}
        />
        <DayField
          label={t('forecast.drawer.doneDay')}
          value={day}
          onChange={setDay}
          error={refused?.field === 'day' ? sentence(refused) : null}
          disabled={readOnly}
        />
      </div>
      <TextField
        label={t('common.word.note')}
        value={note}
        when="typing"
        onChange={setNote}
        error={null}
        disabled={readOnly}
      />
      <div className="tz-form-act">
        <FormFault sentence={refused === null || refused.field === 'day' ? undefined : sentence(refused)} />
        <Button disabled={readOnly || done.trim() === ''} loading={isPending} onClick={add}>
          {t('forecast.drawer.addProgress')}
        </Button>
      </div>
    </div>
  );
}

function ProgressSteps({ known }: { readonly known: readonly Progress[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const readOnly = useReadOnly();
  const remove = useRemoveProgress();
  return (
    <ul className="tz-forecast-steps">
      {known.map(({ id, day, doneBp, note }) => (
        <li key={id}>
          <span>{formats.day(day)}</span>
          <b>{formats.percent(doneBp)}</b>
          <span title={note}>{note}</span>
          <IconButton
            icon="trash"
            label={t('forecast.drawer.removeProgress', { day: formats.day(day) })}
            disabled={readOnly}
            onClick={() => remove.mutate({ id })}
          />
        </li>
      ))}
    </ul>
  );
}
