import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { PlanPreview } from '#shared/domain/timeline/preview.ts';
import { dayAtMinute } from '#shared/values/moment.ts';

/** Every task that would move: its start before and after, and the slack that it uses up. */
export function LevellingMoves({ preview }: { readonly preview: PlanPreview }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const moves = preview.moves.filter(({ isPhase }) => !isPhase);
  return (
    <Section title={t('timelinePlan.levelling.moves')} unit={t('timelinePlan.levelling.movesUnit')}>
      <table className="tz-load-parts">
        <thead>
          <tr>
            <th scope="col">{t('timelinePlan.load.task')}</th>
            <th scope="col">{t('timelinePlan.levelling.before')}</th>
            <th scope="col">{t('timelinePlan.levelling.after')}</th>
            <th scope="col">{t('timelinePlan.levelling.slack')}</th>
          </tr>
        </thead>
        <tbody>
          {moves.map(({ task, slip, startDays }) => (
            <tr key={task.id}>
              <th scope="row">{task.name}</th>
              <td>{formats.day(dayAtMinute(slip.before.start), 'short')}</td>
              <td>
                <b>{formats.day(dayAtMinute(slip.after.start), 'short')}</b>
              </td>
              <td>{`${plain(startDays)} / ${plain(slip.before.totalSlack / preview.after.settings.units.minutesPerDay)}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="tz-levelling-end">
        {t(preview.finishDays === 0 ? 'timelinePlan.levelling.endStays' : 'timelinePlan.levelling.endMoves')}
      </p>
    </Section>
  );
}

function plain(days: number): string {
  return String(Math.round(days * 10) / 10);
}
