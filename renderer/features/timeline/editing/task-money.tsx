import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLines } from '#renderer/rpc/use-lines.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { LineSelect } from '#renderer/ui/line-select.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { LineId } from '#shared/domain/budget/line.ts';
import type { PlanEdit } from '#shared/domain/timeline/edit.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import { dayEndedAt, minuteOf } from '#shared/values/moment.ts';
import { monthOf } from '#shared/values/month.ts';
import { FieldFault, readShare, type TaskPart } from './task-fields.tsx';
import { RowInput } from './row-input.tsx';

type Share = Extract<PlanEdit, { kind: 'set-lines' }>['lines'][number];

const WHOLE_BP = 10_000;

/** The budget lines that a task spends, each with its share, and whether the line's phasing follows the task. */
export function TaskMoney({ task, editing, timeline }: TaskPart) {
  const { t } = useTranslation();
  const formats = useFormats();
  const lines = useLines();
  const { readOnly, ask, errorAt, say } = editing;
  const own = timeline.lines.filter(({ taskId }) => taskId === task.id);
  const tied = timeline.ties.filter(({ taskId }) => taskId === task.id);
  const set = (wanted: readonly Share[]) =>
    ask('lines', [
      {
        kind: 'set-lines',
        taskId: task.id,
        lines: wanted.map(({ lineId, shareBp }) => ({ lineId, shareBp })),
      },
    ]);
  const tie = (lineId: LineId, isTied: boolean) => {
    const month = monthOf(dayEndedAt(minuteOf(task.finish)));
    return ask('lines', [{ kind: 'tie-line', lineId, tie: isTied ? { taskId: task.id, month } : null }]);
  };
  const add = (lineId: LineId | null) => {
    if (lineId === null) return;
    const taken = timeline.lines.reduce((sum, line) => sum + (line.lineId === lineId ? line.shareBp : 0), 0);
    set([...own, { lineId, shareBp: Math.max(1, WHOLE_BP - taken) }]);
  };
  const takeShare = (lineId: LineId, text: string) => {
    const share = readShare(text);
    if (share.kind === 'refused' || share.value === 0) return say('lines', t('timelineTask.fault.share'));
    return set(own.map((line) => (line.lineId === lineId ? { ...line, shareBp: share.value } : line)));
  };
  const nameOf = (lineId: LineId) => lines.lineOf(lineId)?.name ?? t('timelineTask.goneLine');
  const unused = lines.lines.filter(({ id }) => !own.some(({ lineId }) => lineId === id));
  return (
    <div className="tz-form">
      {own.length > 0 && (
        <ul className="tz-task-lines">
          {own.map(({ id, lineId, shareBp }) => (
            <li key={id}>
              <span className="tz-task-link-name" title={nameOf(lineId)}>
                {nameOf(lineId)}
              </span>
              <RowInput
                key={shareBp}
                label={t('timelineTask.share', { replace: { name: nameOf(lineId) } })}
                value={formats.percent(basisPoints(shareBp), shareBp % 100 === 0 ? 0 : 2)}
                disabled={readOnly}
                onChange={(text) => takeShare(lineId, text)}
              />
              <Checkbox
                checked={tied.some((row) => row.lineId === lineId)}
                disabled={readOnly}
                aria-label={t('timelineTask.tieOf', { replace: { name: nameOf(lineId) } })}
                onChange={({ target }) => tie(lineId, target.checked)}
              >
                {t('timelineTask.tie')}
              </Checkbox>
              <IconButton
                icon="close"
                label={t('timelineTask.removeLine', { replace: { name: nameOf(lineId) } })}
                disabled={readOnly}
                onClick={() => set(own.filter((line) => line.lineId !== lineId))}
              />
            </li>
          ))}
        </ul>
      )}
      <LineSelect
        lines={{ categories: lines.categories, lines: unused }}
        value={null}
        label={t('timelineTask.addLine')}
        placeholder={t('timelineTask.addLine')}
        disabled={readOnly}
        onChange={add}
      />
      <FieldFault text={errorAt('lines')} />
      {tied.length > 0 && <p className="tz-field-help">{t('timelineTask.tieHelp')}</p>}
    </div>
  );
}
