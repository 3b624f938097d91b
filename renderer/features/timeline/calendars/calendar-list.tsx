import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { CalendarId } from '#shared/domain/timeline/task.ts';
import type { Timeline, WorkCalendarRecord } from '#shared/domain/timeline/timeline.ts';

type Props = {
  readonly timeline: Timeline;
  readonly chosen: WorkCalendarRecord | null;
  readonly onChoose: (id: CalendarId | undefined) => void;
};

const order = ['national', 'department', 'person', 'shared'] as const;

/** Every calendar, the national one first; the one that is chosen shows its year beside the list. */
export function CalendarList({ timeline, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const { calendars } = timeline;
  const national = calendars.find(({ owner }) => owner.level === 'national') ?? null;
  const others = order.slice(1).flatMap((level) => calendars.filter(({ owner }) => owner.level === level));
  const isNational = chosen === null || chosen.owner.level === 'national';
  return (
    <Section title={t('calendars.list.title')}>
      <ul className="tz-calendar-list">
        <Item
          level={t('calendars.list.level.national')}
          name={t('calendars.national')}
          facts={<NationalFacts record={national} />}
          isChosen={isNational}
          onChoose={() => onChoose(undefined)}
        />
        {others.map((record) => (
          <Item
            key={record.id}
            level={t(`calendars.list.level.${record.owner.level}`)}
            name={record.name}
            facts={<Facts record={record} timeline={timeline} />}
            isChosen={chosen?.id === record.id}
            onChoose={() => onChoose(record.id)}
          />
        ))}
      </ul>
    </Section>
  );
}

type ItemProps = {
  readonly level: string;
  readonly name: string;
  readonly facts: React.ReactNode;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
};

function Item({ level, name, facts, isChosen, onChoose }: ItemProps) {
  return (
    <li>
      <button type="button" className="tz-calendar-item" aria-pressed={isChosen} onClick={onChoose}>
        <span className="tz-calendar-name">{name}</span>
        <span className="tz-caption">{level}</span>
        <span className="tz-caption tz-calendar-facts">{facts}</span>
      </button>
    </li>
  );
}

function NationalFacts({ record }: { readonly record: WorkCalendarRecord | null }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const count = record?.exceptions.length ?? 0;
  if (count === 0) return t('calendars.list.official');
  return t('calendars.list.corrections', { count, replace: { total: formats.count(count) } });
}

function Facts({ record, timeline }: { readonly record: WorkCalendarRecord; readonly timeline: Timeline }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { week, exceptions } = record;
  const worked = week?.filter((work) => work !== 'off').length ?? null;
  const used = usersOf(record, timeline);
  return [
    worked === null ? '' : t('calendars.list.week', { replace: { days: formats.count(worked) } }),
    exceptions.length === 0
      ? ''
      : t('calendars.list.exceptions', {
          count: exceptions.length,
          replace: { total: formats.count(exceptions.length) },
        }),
    t('calendars.list.usedBy', { count: used, replace: { total: formats.count(used) } }),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** Tasks that go by it: named, or by their owner or department. */
function usersOf({ id, owner }: WorkCalendarRecord, { tasks }: Timeline): number {
  return tasks.filter((task) => {
    if (task.calendarId !== null) return task.calendarId === id;
    if (owner.level === 'department') return task.departmentId === owner.departmentId;
    return owner.level === 'person' && task.ownerId === owner.personId;
  }).length;
}
