import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { DayField } from '#renderer/ui/day-field.tsx';
import { DayPicker } from '#renderer/ui/date-picker.tsx';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { FormField } from '#renderer/ui/form-field.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import { parseDuration } from '#shared/domain/schedule/time-text.ts';
import { minutesOf } from '#shared/domain/schedule/time-units.ts';
import type { PlanEdit } from '#shared/domain/timeline/edit.ts';
import { CommonFactor } from './common-factor.tsx';
import { calendarOfTask, finishDay, finishOn, startDay, startOn } from './day-moments.ts';
import type { PlanAddress } from './plan-address.ts';
import { minutesText } from './amount-text.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { FieldFault } from './task-fields.tsx';
import type { PlanEdits } from './use-plan-edits.ts';
import { WorkUnitFields } from './work-unit-fields.tsx';

type Props = { readonly plan: PlanEdits; readonly address: PlanAddress };
type Change = Extract<PlanEdit, { kind: 'change-settings' }>['change'];

/** The rules below the engine's: more would make every task near-critical. */
const MOST_NEAR_MINUTES = 100_000;

/** What holds for the whole plan. Each is taken when it is left; what moves tasks is previewed first. */
export function SettingsDrawer({ plan, address }: Props) {
  const { t } = useTranslation();
  const editing = useSettingsEditing(plan);
  const { settings, readOnly, errorAt, change } = editing;
  const calendar = calendarOfTask(plan.schedule, null);
  return (
    <Drawer title={t('timelineEditing.settings.title')} onClose={address.close}>
      <DayField
        label={t('timelineEditing.settings.projectStart')}
        value={startDay(settings.projectStart)}
        disabled={readOnly}
        error={errorAt('projectStart')}
        onChange={(day) => day !== null && change('projectStart', { projectStart: startOn(calendar, day) })}
      />
      <FormField
        label={t('timelineEditing.settings.statusDate')}
        optional
        error={errorAt('statusAt')}
        help={t('timelineEditing.settings.statusHelp')}
      >
        {(field) => (
          <DayPicker
            field={field}
            value={finishDay(settings.statusAt)}
            disabled={readOnly}
            onChange={(day) =>
              change('statusAt', { statusAt: day === null ? null : finishOn(calendar, day) })
            }
          />
        )}
      </FormField>
      <Section title={t('timelineEditing.settings.critical')}>
        <NearCritical editing={editing} />
        <Checkbox
          checked={settings.latestPulls}
          disabled={readOnly}
          onChange={({ target }) => change('latestPulls', { latestPulls: target.checked })}
        >
          {t('timelineEditing.settings.latestPulls')}
        </Checkbox>
      </Section>
      <Section title={t('timelineEditing.settings.time')}>
        <SelectField
          label={t('timelineEditing.settings.calendar')}
          value={settings.calendarId}
          options={plan.timeline.calendars
            .filter(({ owner }) => owner.level === 'shared')
            .map(({ id, name }) => ({ value: id, label: name }))}
          none={t('calendars.national')}
          disabled={readOnly}
          error={errorAt('calendarId')}
          onChange={(calendarId) => change('calendarId', { calendarId })}
        />
        <WorkUnitFields
          units={settings.units}
          disabled={readOnly}
          error={errorAt('units')}
          onFault={(text) => editing.say('units', text)}
          onChange={(units) => change('units', { units })}
        />
      </Section>
      <Section title={t('timelineEditing.settings.simulation')}>
        <CommonFactor
          key={JSON.stringify(settings.commonFactorBp)}
          value={settings.commonFactorBp}
          disabled={readOnly}
          error={errorAt('commonFactorBp')}
          onChange={(commonFactorBp) => change('commonFactorBp', { commonFactorBp })}
        />
      </Section>
      <FieldFault text={errorAt('')} />
    </Drawer>
  );
}

type SettingsEditing = ReturnType<typeof useSettingsEditing>;

function useSettingsEditing(plan: PlanEdits) {
  const readOnly = useReadOnly();
  const { refusal: sentence } = useLabelText();
  const [fault, setFault] = useState<{ readonly field: string; readonly text: string } | null>(null);
  const { settings } = plan.pending?.after ?? plan.timeline;
  return {
    settings,
    readOnly,
    change: (field: string, change: Change) => {
      const refusal = plan.ask([{ kind: 'change-settings', change }]);
      setFault(refusal === null ? null : { field, text: sentence(refusal) });
    },
    say: (field: string, text: string) => setFault({ field, text }),
    errorAt: (field: string) => (fault?.field === field ? fault.text : null),
  };
}

function NearCritical({ editing }: { readonly editing: SettingsEditing }) {
  const { t } = useTranslation();
  const { language } = useFormats();
  const { refusal: sentence } = useLabelText();
  const { settings, readOnly, errorAt, change, say } = editing;
  const take = (text: string) => {
    const reading = parseDuration(text);
    if (reading.kind === 'refused') return say('nearCriticalMinutes', sentence(reading.refusal));
    const nearCriticalMinutes = minutesOf(reading.value, settings.units);
    return nearCriticalMinutes > MOST_NEAR_MINUTES
      ? say('nearCriticalMinutes', t('timelineEditing.settings.nearFault'))
      : change('nearCriticalMinutes', { nearCriticalMinutes });
  };
  return (
    <TextField
      label={t('timelineEditing.settings.near')}
      value={minutesText(settings.nearCriticalMinutes, settings.units, language)}
      when="leaving"
      disabled={readOnly}
      error={errorAt('nearCriticalMinutes')}
      help={t('timelineEditing.settings.nearHelp')}
      onChange={take}
    />
  );
}
