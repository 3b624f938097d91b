import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { FormFault } from '#renderer/ui/form-fault.tsx';
import { FormField } from '#renderer/ui/form-field.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { shortcuts } from '#renderer/ui/shortcuts.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import { shortcutText } from '#renderer/ui/use-shortcut.ts';
import type { DepartmentId } from '#shared/domain/catalogue/department.ts';
import { type MeetingSeries, meetingSeriesSchema } from '#shared/domain/meetings/meeting.ts';
import { useChangeSeries } from './meetings-data.ts';
import { useParticipants } from './use-participants.ts';

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;

type Props = { readonly series: MeetingSeries; readonly onClose: () => void };

/** When and with whom the programme meets. */
export function SeriesDrawer({ series, onClose }: Props) {
  const { t } = useTranslation();
  const { refusal } = useLabelText();
  const readOnly = useReadOnly();
  const form = useSeriesForm(series, onClose);
  const refused = refusalOf(form.error);
  return (
    <Drawer
      title={t('meetingScreens.series.title')}
      onClose={onClose}
      footer={
        <>
          <FormFault sentence={refused === null ? undefined : refusal(refused)} />
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button
            data-submit
            type="primary"
            title={shortcutText(shortcuts.submit)}
            disabled={readOnly}
            loading={form.isPending}
            onClick={form.save}
          >
            {t('meetingScreens.series.save')}
          </Button>
        </>
      }
    >
      <SeriesFields form={form} disabled={readOnly} />
    </Drawer>
  );
}

type Form = ReturnType<typeof useSeriesForm>;

function SeriesFields({ form, disabled }: { readonly form: Form; readonly disabled: boolean }) {
  const { t } = useTranslation();
  const { departments, options } = useParticipants();
  const { draft, minutes, change, faults } = form;
  const none = t('common.word.none');
  const text = { when: 'typing', disabled } as const;
  const person = { options, none, searched: true, disabled };
  return (
    <>
      <TextField
        {...text}
        label={t('meetingScreens.series.name')}
        value={draft.name}
        error={null}
        help={t('meetingScreens.series.nameHelp')}
        onChange={(name) => change({ name })}
      />
      <SelectField
        label={t('meetingScreens.series.weekday')}
        value={weekdays[draft.weekday - 1] ?? '1'}
        options={weekdays.map((value) => ({ value, label: t(`meetingScreens.series.weekdays.${value}`) }))}
        disabled={disabled}
        onChange={(weekday) => change({ weekday: Number(weekday ?? 1) })}
      />
      <TextField
        {...text}
        label={t('meetingScreens.series.startTime')}
        value={draft.startTime}
        error={faults.has('startTime') ? t('meetingScreens.series.startTimeError') : null}
        onChange={(startTime) => change({ startTime })}
      />
      <TextField
        {...text}
        label={t('meetingScreens.series.minutes')}
        value={minutes}
        error={faults.has('minutes') ? t('meetingScreens.series.minutesError') : null}
        onChange={form.setMinutes}
      />
      <SelectField
        {...person}
        label={t('meetingScreens.series.chair')}
        value={draft.chairId}
        onChange={(chairId) => change({ chairId })}
      />
      <SelectField
        {...person}
        label={t('meetingScreens.series.minuteTaker')}
        value={draft.minuteTakerId}
        onChange={(minuteTakerId) => change({ minuteTakerId })}
      />
      <FormField label={t('meetingScreens.series.departments')}>
        {({ id }) => (
          <Select<DepartmentId[]>
            id={id}
            mode="multiple"
            value={draft.departmentIds}
            disabled={disabled}
            optionFilterProp="label"
            options={departments.map((one) => ({ value: one.id, label: one.name }))}
            onChange={(departmentIds) => change({ departmentIds })}
          />
        )}
      </FormField>
    </>
  );
}

/** What is typed stays, whatever is refused. */
function useSeriesForm(series: MeetingSeries, onDone: () => void) {
  const [draft, setDraft] = useState(series);
  const [minutes, setMinutes] = useState(String(series.minutes));
  const [tried, setTried] = useState(false);
  const { mutate, error, isPending } = useChangeSeries();
  const input = { ...draft, startTime: draft.startTime.trim(), minutes: Number(minutes.trim()) };
  const read = meetingSeriesSchema.safeParse(input);
  const paths = read.success ? [] : read.error.issues.map(({ path }) => String(path[0]));
  return {
    draft,
    minutes,
    setMinutes,
    error,
    isPending,
    faults: new Set(tried ? paths : []),
    change: (change: Partial<MeetingSeries>) => setDraft((before) => ({ ...before, ...change })),
    save: () => {
      setTried(true);
      if (read.success && !isPending) mutate(read.data, { onSuccess: onDone });
    },
  };
}
