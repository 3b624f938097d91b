import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { WorkCalendarRecord } from '#shared/domain/timeline/timeline.ts';
import { nameSchema } from '#shared/domain/values/value-schemas.ts';
import { FieldFault } from '../editing/task-fields.tsx';
import type { PlanEdits } from '../editing/use-plan-edits.ts';
import { ExceptionsFields } from './exceptions-fields.tsx';
import { readShifts, shiftsText } from './shifts-text.ts';
import { type CalendarEditing, useCalendarEditing } from './use-calendar-editing.ts';
import { WeekFields } from './week-fields.tsx';

type Props = {
  /** As it is stored; null for the national calendar without corrections. */
  readonly record: WorkCalendarRecord | null;
  readonly plan: PlanEdits;
  readonly onClose: () => void;
};

/** One calendar: its week, its hours, the days that differ. While a change waits, it is shown as it would be. */
export function CalendarDrawer({ record: stored, plan, onClose }: Props) {
  const { t } = useTranslation();
  const { calendars } = plan.pending?.after ?? plan.timeline;
  const record =
    calendars.find(({ id, owner }) => (stored === null ? owner.level === 'national' : id === stored.id)) ??
    stored;
  const editing = useCalendarEditing(plan, record);
  const isNational = record === null || record.owner.level === 'national';
  return (
    <Drawer
      title={record?.name ?? t('calendars.national')}
      onClose={onClose}
      footer={record !== null && <RemoveButton record={record} editing={editing} onRemoved={onClose} />}
    >
      {isNational && <p className="tz-field-help">{t('calendars.drawer.nationalHelp')}</p>}
      {record !== null && !isNational && <OwnFields record={record} editing={editing} />}
      <Section title={t('calendars.drawer.exceptions')}>
        <ExceptionsFields
          key={record?.id ?? 'national'}
          exceptions={record?.exceptions ?? []}
          isLeave={record?.owner.level === 'person'}
          editing={editing}
        />
      </Section>
      <FieldFault text={editing.errorAt('')} />
    </Drawer>
  );
}

type FieldsProps = { readonly record: WorkCalendarRecord; readonly editing: CalendarEditing };

function OwnFields({ record, editing }: FieldsProps) {
  const { t } = useTranslation();
  const { readOnly, change, say, errorAt } = editing;
  const takeShifts = (text: string) => {
    const shifts = readShifts(text);
    if (shifts === undefined) say('shifts', t('calendars.drawer.shiftsFault'));
    else change('shifts', { shifts });
  };
  return (
    <div className="tz-form">
      <TextField
        label={t('common.word.name')}
        value={record.name}
        when="leaving"
        disabled={readOnly}
        error={errorAt('name')}
        onChange={(name) =>
          nameSchema.safeParse(name).success
            ? change('name', { name })
            : say('name', t('calendars.fault.name'))
        }
      />
      <WeekFields
        week={record.week}
        disabled={readOnly}
        error={errorAt('week')}
        onChange={(week) => change('week', { week })}
      />
      <TextField
        label={t('calendars.drawer.shifts')}
        value={record.shifts === null ? '' : shiftsText(record.shifts)}
        when="leaving"
        disabled={readOnly}
        error={errorAt('shifts')}
        help={t('calendars.drawer.shiftsHelp')}
        onChange={takeShifts}
      />
      {record.owner.level === 'shared' && (
        <Checkbox
          checked={record.followsNational}
          disabled={readOnly}
          onChange={({ target }) => change('followsNational', { followsNational: target.checked })}
        >
          {t('calendars.drawer.followsNational')}
        </Checkbox>
      )}
    </div>
  );
}

type RemoveProps = FieldsProps & { readonly onRemoved: () => void };

function RemoveButton({ record, editing, onRemoved }: RemoveProps) {
  const { t } = useTranslation();
  return (
    <>
      <FieldFault text={editing.errorAt('remove')} />
      <Button
        danger
        disabled={editing.readOnly}
        onClick={() => editing.ask('remove', [{ kind: 'remove-calendar', id: record.id }]) && onRemoved()}
      >
        {t('calendars.drawer.remove')}
      </Button>
    </>
  );
}
