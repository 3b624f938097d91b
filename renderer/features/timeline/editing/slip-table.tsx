import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusShape } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { PlanPreview, TaskMove } from '#shared/domain/timeline/preview.ts';
import type { TaskId } from '#shared/domain/timeline/task.ts';
import type { PlanWords } from './use-plan-words.ts';

type Props = {
  readonly preview: PlanPreview;
  readonly words: PlanWords;
  readonly onOpen: (id: TaskId) => void;
};

/** Drawn at once; more are drawn when asked for. */
const SHOWN_FIRST = 60;

/** Every task that moves: from when to when, by how much, which link drives it, and how much slack that takes. */
export function SlipTable({ preview, words, onOpen }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [all, setAll] = useState(false);
  const moves = preview.moves.filter(({ isPhase }) => !isPhase);
  const shown = all ? moves : moves.slice(0, SHOWN_FIRST);
  if (moves.length === 0) {
    return <p className="tz-slip-moves tz-field-help">{t('timelineEditing.slip.noMoves')}</p>;
  }
  return (
    // A region that scrolls is reached by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="tz-slip-moves" tabIndex={0} aria-label={t('timelineEditing.slip.tasks')}>
      <table className="tz-slip-table">
        <thead>
          <tr>
            <th scope="col">{t('timelineEditing.slip.task')}</th>
            <th scope="col">{t('timelineEditing.slip.old')}</th>
            <th scope="col" aria-hidden="true" />
            <th scope="col">{t('timelineEditing.slip.new')}</th>
            <th scope="col">{t('timelineEditing.slip.days')}</th>
            <th scope="col">{t('timelineEditing.slip.driver')}</th>
            <th scope="col">{t('timelineEditing.slip.slack')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((move) => (
            <Row key={move.task.id} move={move} words={words} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
      {shown.length < moves.length && (
        <Button type="link" size="small" onClick={() => setAll(true)}>
          {t('timelineEditing.slip.showAll', {
            count: moves.length,
            replace: { total: formats.count(moves.length) },
          })}
        </Button>
      )}
    </section>
  );
}

type RowProps = {
  readonly move: TaskMove;
  readonly words: PlanWords;
  readonly onOpen: (id: TaskId) => void;
};

function Row({ move: { task, slip, isEdited }, words, onOpen }: RowProps) {
  const { t } = useTranslation();
  const isLate = slip.deadline?.isMet === false;
  return (
    <tr className={isEdited ? 'tz-slip-edited' : undefined}>
      <th scope="row">
        <span className="tz-slip-name">
          {isLate && <StatusShape status="stop" />}
          <button type="button" className="tz-link" title={task.name} onClick={() => onOpen(task.id)}>
            {task.name}
          </button>
          {isLate && <span className="tz-spoken">{t('timelineEditing.slip.late')}</span>}
        </span>
      </th>
      <td className="tz-slip-old">{words.brief(slip.before.finish)}</td>
      <td aria-hidden="true">→</td>
      <td className="tz-slip-new">{words.brief(slip.after.finish)}</td>
      <td>{words.signedDays(slip.finishMinutes)}</td>
      <td className="tz-slip-driver" title={slip.driver === null ? undefined : words.driver(slip.driver)}>
        {isEdited || slip.driver === null ? '' : words.driver(slip.driver)}
      </td>
      <td>{slip.slackUsed === 0 ? '' : words.signedDays(slip.slackUsed)}</td>
    </tr>
  );
}
