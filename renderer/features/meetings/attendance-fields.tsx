import { Link } from '@tanstack/react-router';
import { Checkbox, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DepartmentBadge } from '#renderer/ui/department-badge.tsx';
import type { PersonId } from '#shared/domain/catalogue/person.ts';
import type { Attendance } from '#shared/domain/meetings/meeting.ts';
import type { Participants } from './use-participants.ts';

type Props = {
  readonly attendance: readonly Attendance[];
  readonly participants: Participants;
  readonly disabled: boolean;
  readonly onChange: (attendance: Attendance[]) => void;
};

/** Who came: by department, and of each its people. */
export function AttendanceFields({ attendance, participants, disabled, onChange }: Props) {
  const { t } = useTranslation();
  const known = attendance.filter(
    ({ departmentId }) => participants.departmentOf(departmentId) !== undefined,
  );
  const change = (changed: Attendance) =>
    onChange(attendance.map((one) => (one.departmentId === changed.departmentId ? changed : one)));
  if (known.length === 0) {
    return (
      <p className="tz-caption">
        <Link to="/catalogue">{t('meetingScreens.attendance.noDepartments')}</Link>
      </p>
    );
  }
  return (
    <fieldset className="tz-attendance">
      <legend>{t('meetingScreens.attendance.title')}</legend>
      {known.map((one) => (
        <Row key={one.departmentId} {...{ one, participants, disabled }} onChange={change} />
      ))}
    </fieldset>
  );
}

type RowProps = Pick<Props, 'participants' | 'disabled'> & {
  readonly one: Attendance;
  readonly onChange: (one: Attendance) => void;
};

function Row({ one, participants, disabled, onChange }: RowProps) {
  const { t } = useTranslation();
  const department = participants.departmentOf(one.departmentId);
  const people = participants.people.filter(({ departmentId }) => departmentId === one.departmentId);
  if (department === undefined) return null;
  const isChosen = (id: string) => people.some((person) => person.id === id);
  const choose = (ids: PersonId[]) =>
    onChange({ ...one, personIds: ids.filter(isChosen), isPresent: ids.length > 0 || one.isPresent });
  return (
    <div className="tz-attendance-row">
      <Checkbox
        checked={one.isPresent}
        disabled={disabled}
        onChange={({ target }) =>
          onChange({ ...one, isPresent: target.checked, personIds: target.checked ? one.personIds : [] })
        }
      >
        <DepartmentBadge hue={department.hue} badge={department.badge} name={department.name} />
      </Checkbox>
      <Select<PersonId[]>
        mode="multiple"
        aria-label={t('meetingScreens.attendance.people', { replace: { department: department.name } })}
        placeholder={t('meetingScreens.attendance.choose')}
        value={one.personIds}
        disabled={disabled}
        optionFilterProp="label"
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={choose}
      />
    </div>
  );
}

/** All departments of the series, present until somebody says otherwise. */
export function expected(departmentIds: readonly Attendance['departmentId'][]): Attendance[] {
  return departmentIds.map((departmentId) => ({ departmentId, isPresent: true, personIds: [] }));
}
