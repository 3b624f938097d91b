/** A small plan as Microsoft Project writes one; parts are replaced where a test needs others. */
export interface PlanFileParts {
  readonly head?: string;
  readonly settings?: string;
  readonly calendars?: string;
  readonly tasks?: string;
  readonly resources?: string;
  readonly assignments?: string;
}

const NAMESPACE = 'http://schemas.microsoft.com/project';

export function planFileText(parts: PlanFileParts = {}): string {
  const {
    head = '<?xml version="1.0" encoding="UTF-8"?>',
    settings = '<SaveVersion>14</SaveVersion><Title>Launch</Title><StartDate>2026-03-02T08:00:00</StartDate><CalendarUID>1</CalendarUID><MinutesPerDay>480</MinutesPerDay><MinutesPerWeek>2400</MinutesPerWeek>',
    calendars = calendarXml(1, 'Standard'),
    tasks = taskXml(1, 'Build', { Duration: 'PT16H0M0S' }) +
      taskXml(2, 'Test', { Duration: 'PT8H0M0S' }, linkXml(1)),
    resources = '',
    assignments = '',
  } = parts;
  return `${head}<Project xmlns="${NAMESPACE}">${settings}<Calendars>${calendars}</Calendars><Tasks>${tasks}</Tasks><Resources>${resources}</Resources><Assignments>${assignments}</Assignments></Project>`;
}

export function planFile(parts: PlanFileParts = {}, name = 'plan.xml'): File {
  return new File([planFileText(parts)], name);
}

export function taskXml(
  uid: number,
  name: string,
  fields: Readonly<Record<string, string | number>> = {},
  more = '',
): string {
  const all = {
    UID: uid,
    ID: uid,
    Name: name,
    OutlineLevel: 1,
    Duration: 'PT8H0M0S',
    DurationFormat: 7,
    ...fields,
  };
  const xml = Object.entries(all).map(([field, value]) => `<${field}>${value}</${field}>`);
  return `<Task>${xml.join('')}${more}</Task>`;
}

/** @param type 0 FF, 1 FS, 2 SF, 3 SS; @param lag in tenths of a minute. */
export function linkXml(predecessor: number, type = 1, lag = 0, format = 7): string {
  return `<PredecessorLink><PredecessorUID>${predecessor}</PredecessorUID><Type>${type}</Type><CrossProject>0</CrossProject><LinkLag>${lag}</LinkLag><LagFormat>${format}</LagFormat></PredecessorLink>`;
}

/** Monday to Friday, eight to five. */
export function calendarXml(uid: number, name: string, more = '', base = -1): string {
  const hours =
    '<WorkingTimes><WorkingTime><FromTime>08:00:00</FromTime><ToTime>12:00:00</ToTime></WorkingTime><WorkingTime><FromTime>13:00:00</FromTime><ToTime>17:00:00</ToTime></WorkingTime></WorkingTimes>';
  const days = [1, 2, 3, 4, 5, 6, 7].map((type) => {
    const works = type !== 1 && type !== 7;
    return `<WeekDay><DayType>${type}</DayType><DayWorking>${works ? 1 : 0}</DayWorking>${works ? hours : ''}</WeekDay>`;
  });
  const week = base === -1 ? `<WeekDays>${days.join('')}</WeekDays>` : '';
  return `<Calendar><UID>${uid}</UID><Name>${name}</Name><IsBaseCalendar>${base === -1 ? 1 : 0}</IsBaseCalendar><BaseCalendarUID>${base}</BaseCalendarUID>${week}${more}</Calendar>`;
}

/** @param rule what makes it recur; nothing for every day from the first to the last. */
export function exceptionsXml(
  ...all: readonly (readonly [from: string, to: string, rule?: string])[]
): string {
  const each = all.map(
    ([from, to, rule = '<Type>1</Type>']) =>
      `<Exception><TimePeriod><FromDate>${from}T00:00:00</FromDate><ToDate>${to}T23:59:00</ToDate></TimePeriod><Name>Off</Name>${rule}<DayWorking>0</DayWorking></Exception>`,
  );
  return `<Exceptions>${each.join('')}</Exceptions>`;
}
