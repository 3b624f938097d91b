import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { FormFault } from '#renderer/ui/form-fault.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { shortcuts } from '#renderer/ui/shortcuts.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { shortcutText } from '#renderer/ui/use-shortcut.ts';
import type { DepartmentId } from '#shared/domain/catalogue/department.ts';
import type { PersonId } from '#shared/domain/catalogue/person.ts';
import type { CalendarId } from '#shared/domain/timeline/task.ts';
import type { CalendarOwner } from '#shared/domain/timeline/timeline.ts';
import { nameSchema } from '#shared/domain/values/value-schemas.ts';
import { newId } from '../editing/new-id.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';
import type { PlanEdits } from '../editing/use-plan-edits.ts';
import { usePlanPeople } from '../editing/use-plan-people.ts';
import { useCalendarEditing } from './use-calendar-editing.ts';

type Props = {
  readonly plan: PlanEdits;
  readonly onMade: (id: CalendarId) => void;
  readonly onClose: () => void;
};

const levels = ['department', 'person', 'shared'] as const;
type Level = (typeof levels)[number];

/** A new calendar: whose it is; its days follow once it is there. */
export function NewCalendarDrawer({ plan, onMade, onClose }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const people = usePlanPeople();
  const editing = useCalendarEditing(plan, null);
  const [level, setLevel] = useState<Level>('department');
  const [departmentId, setDepartmentId] = useState<DepartmentId | null>(null);
  const [personId, setPersonId] = useState<PersonId | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const owner = ownerOf(level, departmentId, personId);
  const chosen = level === 'department' ? people.departments : people.people;
  const proposed = chosen.find(({ value }) => value === (level === 'department' ? departmentId : personId));
  const name = typed ?? (level === 'shared' ? '' : (proposed?.label ?? ''));
  const make = () => {
    if (owner === null) return editing.say('owner', t('calendars.fault.owner'));
    if (!nameSchema.safeParse(name).success) return editing.say('name', t('calendars.fault.name'));
    const id = newId<'work_calendar'>();
    const calendar = { name, owner, week: null, shifts: null, exceptions: [], followsNational: true };
    return editing.ask('', [{ kind: 'add-calendar', id, calendar }]) && onMade(id);
  };
  return (
    <Drawer
      title={t('calendars.drawer.new')}
      onClose={onClose}
      footer={
        <>
          <FormFault sentence={editing.errorAt('') ?? undefined} />
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button
            data-submit
            type="primary"
            title={shortcutText(shortcuts.submit)}
            disabled={readOnly}
            onClick={make}
          >
            {t('calendars.drawer.create')}
          </Button>
        </>
      }
    >
      <Segmented
        label={t('calendars.drawer.owner')}
        options={levels.map((value) => ({ value, label: t(`calendars.list.level.${value}`) }))}
        value={level}
        onChange={setLevel}
      />
      <div className="tz-form tz-new-calendar">
        {level === 'department' && (
          <SelectField
            label={t('calendars.drawer.department')}
            value={departmentId}
            options={people.departments}
            none={t('common.word.none')}
            error={editing.errorAt('owner')}
            onChange={setDepartmentId}
          />
        )}
        {level === 'person' && (
          <SelectField
            label={t('calendars.drawer.person')}
            value={personId}
            options={people.people}
            none={t('common.word.none')}
            searched
            error={editing.errorAt('owner')}
            onChange={setPersonId}
          />
        )}
        <TextField
          label={t('common.word.name')}
          value={name}
          when="typing"
          error={editing.errorAt('name')}
          onChange={setTyped}
        />
      </div>
    </Drawer>
  );
}

function ownerOf(
  level: Level,
  departmentId: DepartmentId | null,
  personId: PersonId | null,
): CalendarOwner | null {
  if (level === 'shared') return { level };
  if (level === 'department') return departmentId === null ? null : { level, departmentId };
  return personId === null ? null : { level, personId };
}
