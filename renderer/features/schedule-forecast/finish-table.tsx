import { Explained } from '#renderer/ui/explained.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { chanceLevel } from '#shared/domain/timeline/chance-level.ts';
import type { SimulationAnswer } from '#shared/domain/timeline/kept-schedule.ts';
import type { TaskId } from '#shared/domain/timeline/task.ts';
import { explainChance, explainPercentile, explainPlanned } from './explain-finish.ts';
import type { FinishRow } from './finish-rows.ts';
import { useTelling } from './forecast-telling.ts';

type Props = {
  readonly rows: readonly FinishRow[];
  readonly answer: SimulationAnswer;
  readonly chosen: FinishRow | undefined;
  readonly onChoose: (task: TaskId | 'end') => void;
};

const columns = ['planned', 'p50', 'p80', 'deadline'] as const;

/** Gates, deadlines, milestones and the end: where the plan has them, and how likely they are in time. */
export function FinishTable({ rows, answer, chosen, onChoose }: Props) {
  const { t } = useTelling();
  return (
    <Section title={t('timelineForecast.table.title')} unit={t('timelineForecast.table.unit')}>
      <div className="tz-sim-scroll">
        <table className="tz-sim-table">
          <thead>
            <tr>
              <th scope="col" className="tz-sim-words">
                {t('timelineForecast.table.name')}
              </th>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {t(`timelineForecast.table.${name}`)}
                </th>
              ))}
              <th scope="col">{t('timelineForecast.table.chance')}</th>
              <th scope="col">{t('timelineForecast.table.interval')}</th>
              <th scope="col" className="tz-sim-words">
                {t('common.word.status')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row
                key={row.finish.taskId ?? 'end'}
                {...{ row, answer, onChoose, isChosen: row === chosen }}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

type RowProps = Pick<Props, 'answer' | 'onChoose'> & { readonly row: FinishRow; readonly isChosen: boolean };

function Row({ row, answer, onChoose, isChosen }: RowProps) {
  const telling = useTelling();
  const { t, ends, nameOf } = telling;
  const { planned, p50, p80, deadline } = row.finish;
  return (
    <tr className={isChosen ? 'tz-sim-chosen' : undefined}>
      <th scope="row" className="tz-sim-words">
        <button
          type="button"
          className="tz-sim-name"
          aria-pressed={isChosen}
          title={t('timelineForecast.table.select', { replace: { name: nameOf(row) } })}
          onClick={() => onChoose(row.finish.taskId ?? 'end')}
        >
          {nameOf(row)}
        </button>
        <span className="tz-caption">{t(`timelineForecast.table.kind.${row.kind}`)}</span>
      </th>
      <td>
        <Explained lines={explainPlanned(telling)}>{ends(planned)}</Explained>
      </td>
      <td>
        <Explained lines={explainPercentile(50, p50, answer, telling)}>{ends(p50)}</Explained>
      </td>
      <td className="tz-sim-strong">
        <Explained lines={explainPercentile(80, p80, answer, telling)}>{ends(p80)}</Explained>
      </td>
      <td>{deadline === null ? '\u2013' : ends(deadline.at)}</td>
      <ChanceCells row={row} answer={answer} />
    </tr>
  );
}

/** The chance as a figure, its interval, and as shape and word. */
function ChanceCells({ row, answer }: Pick<RowProps, 'row' | 'answer'>) {
  const telling = useTelling();
  const { t, chance, percent } = telling;
  const { deadline } = row.finish;
  if (row.isDone)
    return <Ended word={t(`timelineForecast.table.${row.kind === 'gate' ? 'passed' : 'done'}`)} />;
  if (deadline === null) return <Ended word={t('timelineForecast.table.none')} />;
  const status = chanceLevel(deadline.chance);
  return (
    <>
      <td className="tz-sim-strong">
        <Explained lines={explainChance(row, answer, telling)}>{chance(deadline.chance)}</Explained>
      </td>
      <td>{`${percent(deadline.low, 1)}\u2013${chance(deadline.high, 1)}`}</td>
      <td className="tz-sim-words">
        <StatusMark status={status} word={t(`timelineForecast.chance.${status}`)} />
      </td>
    </>
  );
}

function Ended({ word }: { readonly word: string }) {
  return (
    <>
      <td>{'\u2013'}</td>
      <td>{'\u2013'}</td>
      <td className="tz-sim-words">
        <StatusMark status="none" word={word} />
      </td>
    </>
  );
}
