import { Explained } from '#renderer/ui/explained.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import type { OrNone } from '#shared/domain/forecast/earned-value.ts';
import type { Task, TaskId } from '#shared/domain/timeline/task.ts';
import type { EarnedRow } from './earned-data.ts';
import { type Telling, useTelling } from './forecast-telling.ts';
import { indexText } from './index-option.ts';

type Props = { readonly rows: readonly EarnedRow[]; readonly tasks: readonly Task[] };

const amounts = ['bac', 'pv', 'ev', 'ac'] as const;
const columns = [...amounts, 'spi', 'cpi', 'eac'] as const;

/** Earned value by phase, the whole plan last. */
export function EarnedTable({ rows, tasks }: Props) {
  const { t } = useTelling();
  const names = new Map<TaskId | null, string>(tasks.map(({ id, name }) => [id, name]));
  const [all, ...phases] = rows;
  return (
    <div className="tz-sim-scroll">
      <table className="tz-sim-table">
        <thead>
          <tr>
            <th scope="col" className="tz-sim-words">
              {t('timelineForecast.earned.phase')}
            </th>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name === 'spi' || name === 'cpi' ? (
                  t(`timelineForecast.earned.${name}`)
                ) : (
                  <Explained lines={headLines(name, t)}>{t(`timelineForecast.earned.${name}`)}</Explained>
                )}
              </th>
            ))}
            <th scope="col" className="tz-sim-words">
              {t('timelineForecast.earned.state')}
            </th>
          </tr>
        </thead>
        <tbody>
          {phases.map((row) => (
            <Row key={row.taskId} row={row} name={names.get(row.taskId) ?? ''} />
          ))}
        </tbody>
        {all !== undefined && (
          <tfoot>
            <Row row={all} name={t('timelineForecast.earned.all')} />
          </tfoot>
        )}
      </table>
    </div>
  );
}

function headLines(name: (typeof amounts)[number] | 'eac', t: Telling['t']): readonly string[] {
  return name === 'eac'
    ? [t('forecast.earned.eacByCpi'), t('timelineForecast.earned.explain.none')]
    : [t(`timelineForecast.earned.explain.${name}`)];
}

function Row({ row, name }: { readonly row: EarnedRow; readonly name: string }) {
  const telling = useTelling();
  const { t, formats } = telling;
  const { bacFen, pvFen, evFen, acFen, eacByCpiFen, spi, cpi } = row;
  return (
    <tr>
      <th scope="row" className="tz-sim-words">
        {name}
      </th>
      {[bacFen, pvFen, evFen, acFen].map((amount, at) => (
        <td key={amounts[at]}>{formats.money(amount, 0)}</td>
      ))}
      {(['spi', 'cpi'] as const).map((index) => (
        <td key={index} className="tz-sim-strong">
          <Explained lines={indexLines(row, index, telling)}>{written(row[index], telling)}</Explained>
        </td>
      ))}
      <td>
        {eacByCpiFen === 'n/a' ? t('timelineForecast.earned.notAvailable') : formats.money(eacByCpiFen, 0)}
      </td>
      <td className="tz-sim-words">
        <State bacFen={bacFen} spi={spi} cpi={cpi} />
      </td>
    </tr>
  );
}

function written(index: OrNone<number>, { t }: Telling): string {
  return index === 'n/a' ? t('timelineForecast.earned.notAvailable') : indexText(index);
}

function indexLines(row: EarnedRow, index: 'spi' | 'cpi', telling: Telling): readonly string[] {
  const { t, formats } = telling;
  const { evFen, pvFen, acFen } = row;
  const inputs = { ev: formats.money(evFen), pv: formats.money(pvFen), ac: formats.money(acFen) };
  const value = written(row[index], telling);
  const none = row[index] === 'n/a' ? [t('timelineForecast.earned.explain.none')] : [];
  return [t(`timelineForecast.earned.explain.${index}`, { ...inputs, value }), ...none];
}

/** Below this an index counts as missed: less is within what rounding progress to percents gives. */
const MISSED = 0.95;

function State({ bacFen, spi, cpi }: Pick<EarnedRow, 'bacFen' | 'spi' | 'cpi'>) {
  const { t } = useTelling();
  if (bacFen === 0) return <StatusMark status="none" word={t('timelineForecast.earned.noBudget')} />;
  if (spi === 'n/a') return <StatusMark status="none" word={t('timelineForecast.earned.unknown')} />;
  const isBehind = spi < MISSED;
  const isOver = cpi !== 'n/a' && cpi < MISSED;
  if (isBehind && isOver) return <StatusMark status="stop" word={t('timelineForecast.earned.both')} />;
  if (!isBehind && !isOver) return <StatusMark status="good" word={t('timelineForecast.earned.fine')} />;
  const word = t(isBehind ? 'timelineForecast.earned.behind' : 'timelineForecast.earned.over');
  return <StatusMark status="watch" word={word} />;
}
