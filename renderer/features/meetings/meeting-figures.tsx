import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import { agendaAreas } from '#shared/domain/meetings/agenda.ts';
import { factPairs } from '#shared/domain/meetings/fact-rows.ts';
import { AreaChart } from './area-chart.tsx';
import { FactTable } from './fact-table.tsx';
import type { MeetingView } from './meetings-data.ts';

/** The figures of every area as the meeting left them, beside those of the meeting before. */
export function MeetingFigures({ view }: { readonly view: MeetingView }) {
  const { t } = useTranslation();
  const { facts, factsBefore, meeting } = view;
  const heads = { now: t('minutes.column.now'), before: t('minutes.column.before') };
  return (
    <Section
      title={t(`meetingScreens.closedView.${meeting.state === 'running' ? 'liveFigures' : 'figures'}`)}
    >
      <div className="tz-meeting-areas">
        {agendaAreas.map((area) => {
          const pairs = factPairs(area, facts, factsBefore);
          if (pairs.length === 0) return null;
          return (
            <div key={area}>
              <FactTable label={t(`meetings.area.${area}`)} pairs={pairs} heads={heads} />
              <AreaChart area={area} facts={facts} most={6} />
            </div>
          );
        })}
      </div>
    </Section>
  );
}
