import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '#renderer/ui/day-field.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { type CalendarException, calendarExceptionSchema } from '#shared/domain/schedule/calendar-rules.ts';
import type { Day } from '#shared/values/day.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { FieldFault } from '../editing/task-fields.tsx';
import { useHolidayText, useRangeText } from './exceptions-table.tsx';
import { shiftsText } from './shifts-text.ts';
import type { CalendarEditing } from './use-calendar-editing.ts';

type Props = {
  readonly exceptions: readonly CalendarException[];
  /** Of a person: days off are leave. */
  readonly isLeave: boolean;
  readonly editing: CalendarEditing;
};

const MOST_SHOWN = 100;

/** Days that are not as the week says: those there are, and one more. */
export function ExceptionsFields({ exceptions, isLeave, editing }: Props) {
  const { t } = useTranslation();
  const holiday = useHolidayText();
  const range = useRangeText();
  const set = (wanted: readonly CalendarException[]) =>
    editing.change('exceptions', { exceptions: [...wanted] });
  const add = (exception: CalendarException) =>
    set([...exceptions, exception].toSorted((one, other) => (one.first < other.first ? -1 : 1)));
  return (
    <div className="tz-form">
      {exceptions.length === 0 && <p className="tz-field-help">{t('calendars.drawer.noExceptions')}</p>}
      <ul className="tz-exceptions">
        {exceptions.slice(0, MOST_SHOWN).map((exception) => (
          <li key={`${exception.first}${exception.last}${exception.name}`}>
            <span>{range(exception.first, exception.last)}</span>
            <span className="tz-caption">
              {[holiday(exception.name), workText(exception)].filter((part) => part !== '').join(' · ')}
            </span>
            <IconButton
              icon="close"
              label={t('calendars.drawer.removeException', {
                replace: { name: holiday(exception.name), days: range(exception.first, exception.last) },
              })}
              disabled={editing.readOnly}
              onClick={() => set(exceptions.filter((one) => one !== exception))}
            />
          </li>
        ))}
      </ul>
      {exceptions.length > MOST_SHOWN && (
        <p className="tz-caption">{t('calendars.drawer.more', { count: exceptions.length - MOST_SHOWN })}</p>
      )}
      <NewException isLeave={isLeave} editing={editing} onAdd={add} />
    </div>
  );

  function workText({ work }: CalendarException): string {
    if (work === 'off' || work === 'work') return t(`calendars.table.${work}`);
    return t('calendars.table.hours', { replace: { hours: shiftsText(work) } });
  }
}

type NewProps = {
  readonly isLeave: boolean;
  readonly editing: CalendarEditing;
  readonly onAdd: (exception: CalendarException) => boolean;
};

/** What was typed stays when it is refused. */
function NewException({ isLeave, editing, onAdd }: NewProps) {
  const { t } = useTranslation();
  const [first, setFirst] = useState<Day | null>(null);
  const [last, setLast] = useState<Day | null>(null);
  const [work, setWork] = useState<'off' | 'work'>('off');
  const [name, setName] = useState(isLeave ? t('calendars.drawer.leave') : '');
  const add = () => {
    const exception = calendarExceptionSchema.safeParse({
      first,
      last: last ?? first,
      work,
      name: name.trim(),
    });
    if (!exception.success) return editing.say('exceptions', t('calendars.drawer.exceptionOrder'));
    if (!onAdd(exception.data)) return undefined;
    setFirst(null);
    return setLast(null);
  };
  const kinds = (['off', 'work'] as const).map((value) => ({ value, label: t(`calendars.table.${value}`) }));
  return (
    <div className="tz-form tz-new-exception" data-form>
      <div className="tz-plan-pair">
        <DayField
          label={t('calendars.drawer.first')}
          value={first}
          disabled={editing.readOnly}
          onChange={setFirst}
        />
        <DayField
          label={t('calendars.drawer.last')}
          value={last}
          disabled={editing.readOnly}
          onChange={setLast}
        />
      </div>
      <div className="tz-plan-pair">
        <SelectField
          label={t('calendars.drawer.kind')}
          value={work}
          options={kinds}
          disabled={editing.readOnly}
          onChange={(chosen) => setWork(chosen ?? 'off')}
        />
        <TextField
          label={t('calendars.drawer.exceptionName')}
          value={name}
          when="typing"
          disabled={editing.readOnly}
          error={null}
          onChange={(text) => setName(text.slice(0, 200))}
        />
      </div>
      <FieldFault text={editing.errorAt('exceptions')} />
      <div className="tz-form-act">
        <Button data-submit disabled={editing.readOnly || first === null} onClick={add}>
          {t('calendars.drawer.addException')}
        </Button>
      </div>
    </div>
  );
}
