import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { agendaAreas } from '#shared/domain/meetings/agenda.ts';
import { factPairs } from '#shared/domain/meetings/fact-rows.ts';
import type { Meeting, MeetingId } from '#shared/domain/meetings/meeting.ts';
import { FactTable } from './fact-table.tsx';
import { useComparison, useMeetings } from './meetings-data.ts';

type Other = MeetingId | 'now';
type Props = {
  readonly meeting: Meeting;
  readonly other: Other | undefined;
  readonly onChoose: (other: Other | undefined) => void;
};

const NOTHING = '';

/** This meeting beside another one, or beside now: the figures of both and their difference. */
export function CompareSection({ meeting, other, onChoose }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const others = (useMeetings().data ?? []).filter(
    ({ id, state }) => state === 'closed' && id !== meeting.id,
  );
  const label = t('meetingScreens.closedView.compareWith');
  const options = [
    { value: NOTHING, label: t('meetingScreens.closedView.noCompare') },
    { value: 'now', label: t('meetingScreens.closedView.nowOption') },
    ...others.map(({ id, number, day }) => ({
      value: id,
      label: t('meetingScreens.closedView.meetingOption', { replace: { number, day: formats.day(day) } }),
    })),
  ];
  return (
    <Section
      title={t('meetingScreens.action.compare')}
      control={
        <Select<string>
          size="small"
          aria-label={label}
          className="tz-meeting-compare"
          value={other ?? NOTHING}
          options={options}
          onChange={(value) => onChoose(value === 'now' ? 'now' : others.find(({ id }) => id === value)?.id)}
        />
      }
    >
      {other !== undefined && <Compared key={other} meeting={meeting} other={other} others={others} />}
    </Section>
  );
}

type ComparedProps = {
  readonly meeting: Meeting;
  readonly other: Other;
  readonly others: readonly Meeting[];
};

function Compared({ meeting, other, others }: ComparedProps) {
  const { t } = useTranslation();
  const chosen = others.find(({ id }) => id === other);
  const isOlder = chosen !== undefined && chosen.number < meeting.number;
  const [first, second] = isOlder ? [chosen, meeting] : [meeting, chosen ?? null];
  const { data } = useComparison(first.id, second?.id ?? null);
  const name = (one: Meeting | null) =>
    one === null
      ? t('meetingScreens.closedView.nowOption')
      : t('meetingScreens.closedView.valueOf', { replace: { number: one.number } });
  if (data === undefined) return <Skeleton rows={8} />;
  return (
    <div className="tz-meeting-areas">
      {agendaAreas.map((area) => {
        const pairs = factPairs(area, data.later, data.earlier);
        return (
          <FactTable
            key={area}
            label={t(`meetings.area.${area}`)}
            pairs={pairs}
            heads={{ now: name(second), before: name(first) }}
          />
        );
      })}
    </div>
  );
}
