import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { ImportAnswer } from '#shared/domain/timeline/import-answer.ts';
import { dayAtMinute, dayEndedAt, minuteOf, type Moment } from '#shared/values/moment.ts';

type Props = { readonly found: ImportAnswer };
type Task = ImportAnswer['tasks'][number];

/** As many as a table draws at once without a pause. */
const MOST_SHOWN = 500;

/** The tasks in outline order with the dates that they come to; where the file states others, those as well. */
export function PreviewTable({ found }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const shown = found.tasks.slice(0, MOST_SHOWN);
  const hasOthers = found.differentDates.replace > 0;
  const isCut = found.counts.tasks > shown.length;
  return (
    <Section
      filled
      title={t('timelineFiles.import.preview')}
      unit={
        isCut
          ? t('timelineFiles.import.shownFirst', { replace: { number: formats.count(shown.length) } })
          : undefined
      }
    >
      <section
        className="tz-plan-preview"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reachable by keyboard
        tabIndex={0}
        aria-label={t('timelineFiles.import.preview')}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">{t('timelineFiles.import.code')}</th>
              <th scope="col">{t('timelineFiles.import.name')}</th>
              <th scope="col">{t('timelineFiles.import.start')}</th>
              <th scope="col">{t('timelineFiles.import.finish')}</th>
              <th scope="col">{t('timelineFiles.import.critical')}</th>
              {hasOthers && <th scope="col">{t('timelineFiles.import.inFile')}</th>}
            </tr>
          </thead>
          <tbody>
            {shown.map((task, at) => (
              <Row key={`${task.code}-${at}`} task={task} hasOthers={hasOthers} />
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  );
}

function Row({ task, hasOthers }: { readonly task: Task; readonly hasOthers: boolean }) {
  const { t } = useTranslation();
  const { code, name, level, start, finish, otherStart, otherFinish } = task;
  const isOther = otherStart !== null || otherFinish !== null;
  return (
    <tr className={task.isSummary ? 'tz-plan-phase' : undefined}>
      <td>{code}</td>
      <th scope="row" style={{ paddingLeft: `${8 + level * 16}px` }} title={name}>
        {task.isMilestone && !task.isSummary ? '◆ ' : ''}
        {name}
      </th>
      <td>{startDay(start)}</td>
      <td>{finishDay(finish)}</td>
      <td>{task.isCritical ? t('timelineFiles.import.critical') : ''}</td>
      {hasOthers && (
        <td className={isOther ? 'tz-plan-other' : undefined}>{isOther ? otherDates(task) : ''}</td>
      )}
    </tr>
  );
}

function otherDates({ start, finish, otherStart, otherFinish }: Task): string {
  const from =
    otherStart === null || otherStart === start
      ? startDay(start)
      : exactly(otherStart, startDay(otherStart), startDay(start));
  const to =
    otherFinish === null || otherFinish === finish
      ? finishDay(finish)
      : exactly(otherFinish, finishDay(otherFinish), finishDay(finish));
  return `${from} – ${to}`;
}

/** The time of day too, where the day alone does not show the difference. */
function exactly(at: Moment, day: string, here: string): string {
  return day === here ? `${day} ${at.slice(11)}` : day;
}

function startDay(at: Moment): string {
  return dayAtMinute(minuteOf(at));
}

function finishDay(at: Moment): string {
  return dayEndedAt(minuteOf(at));
}
