import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { DayPicker } from '#renderer/ui/date-picker.tsx';
import { DayField } from '#renderer/ui/day-field.tsx';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { FormFault } from '#renderer/ui/form-fault.tsx';
import { FormField } from '#renderer/ui/form-field.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { shortcuts } from '#renderer/ui/shortcuts.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import { shortcutText } from '#renderer/ui/use-shortcut.ts';
import { deliverableFormatSchema } from '#shared/domain/kols/kol.ts';
import { useAddDeliverable, useKol, useKolNames } from '../deliverables-data.ts';
import type { DeliverablesAddress } from '../use-deliverables-address.ts';
import {
  blankDeliverable,
  type DeliverableDraft,
  type DraftErrors,
  type DraftField,
  faultsOf,
  inputOf,
  isDraftField,
} from './deliverable-draft.ts';
import { GradeFields } from './grade-fields.tsx';

type Props = { readonly address: DeliverablesAddress };

/** A new deliverable: who, what, of which product, by when. The rest is filled in as it goes on. */
export function NewDeliverableDrawer({ address }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const form = useNewDeliverable(address);
  return (
    <Drawer
      title={t('deliverables.drawer.new')}
      onClose={address.close}
      footer={
        <>
          <FormFault sentence={form.fault} />
          <Button onClick={address.close}>{t('common.action.cancel')}</Button>
          <Button
            data-submit
            type="primary"
            title={shortcutText(shortcuts.submit)}
            disabled={readOnly}
            loading={form.isSaving}
            onClick={form.save}
          >
            {t('deliverables.drawer.create')}
          </Button>
        </>
      }
    >
      <div className="tz-deliverable">
        <KolField form={form} />
        <TextField
          label={t('deliverables.field.title')}
          value={form.draft.title}
          when="typing"
          error={form.errorAt('title')}
          onChange={(title) => form.change({ title })}
        />
        <div className="tz-pair">
          <SelectField
            label={t('deliverables.field.format')}
            value={form.draft.format}
            options={deliverableFormatSchema.options.map((value) => ({
              value,
              label: t(`kols.format.${value}`),
            }))}
            error={form.errorAt('format')}
            onChange={(format) => format !== null && form.change({ format })}
          />
          <TextField
            label={t('deliverables.field.product')}
            value={form.draft.productName}
            when="typing"
            error={form.errorAt('productName')}
            onChange={(productName) => form.change({ productName })}
          />
        </div>
        <GradeFields
          productGrade={form.draft.productGrade}
          audienceGrade={form.draft.audienceGrade}
          disabled={readOnly}
          errorAt={form.errorAt}
          onChange={form.change}
        />
        <Days form={form} />
        <CooperationField form={form} />
        <FormField label={t('deliverables.field.campaign')} optional error={form.errorAt('campaignText')}>
          {(field) => (
            <Input.TextArea
              {...field}
              rows={4}
              value={form.draft.campaignText}
              onChange={({ target }) => form.change({ campaignText: target.value })}
            />
          )}
        </FormField>
      </div>
    </Drawer>
  );
}

type Form = ReturnType<typeof useNewDeliverable>;
type FormProps = { readonly form: Form };

function KolField({ form }: FormProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const found = useKolNames(text) ?? [];
  const chosen = useKol(form.draft.kolId)?.kol;
  const isListed = chosen === undefined || found.some(({ id }) => id === chosen.id);
  const names = isListed ? found : [chosen, ...found];
  return (
    <FormField label={t('deliverables.field.kol')} error={form.errorAt('kolId')}>
      {(field) => (
        <Select
          id={field.id}
          aria-describedby={field['aria-describedby']}
          status={field['aria-invalid'] ? 'error' : ''}
          showSearch={{ filterOption: false, onSearch: setText }}
          value={form.draft.kolId}
          options={names.map(({ id, name, platform }) => ({
            value: id,
            label: `${name} · ${t(`kols.platform.${platform}`)}`,
          }))}
          onChange={(kolId) => form.change({ kolId, cooperationId: null })}
        />
      )}
    </FormField>
  );
}

function Days({ form }: FormProps) {
  const { t } = useTranslation();
  return (
    <div className="tz-pair">
      <FormField label={t('deliverables.field.scriptDue')} optional error={form.errorAt('scriptDueDay')}>
        {(field) => (
          <DayPicker
            field={field}
            value={form.draft.scriptDueDay}
            onChange={(scriptDueDay) => form.change({ scriptDueDay })}
          />
        )}
      </FormField>
      <DayField
        label={t('deliverables.field.due')}
        value={form.draft.dueDay}
        error={form.errorAt('dueDay')}
        onChange={(dueDay) => form.change({ dueDay })}
      />
    </div>
  );
}

function CooperationField({ form }: FormProps) {
  const { t } = useTranslation();
  const cooperations = useKol(form.draft.kolId)?.cooperations ?? [];
  return (
    <SelectField
      label={t('deliverables.field.cooperation')}
      value={form.draft.cooperationId}
      options={cooperations.map(({ id, title }) => ({ value: id, label: title }))}
      none={t('deliverables.field.noCooperation')}
      error={form.errorAt('cooperationId')}
      onChange={(cooperationId) => form.change({ cooperationId })}
    />
  );
}

/** What is typed stays, whatever is refused. */
function useNewDeliverable(address: DeliverablesAddress) {
  const { t } = useTranslation();
  const { refusal: sentence } = useLabelText();
  const { mutate, isPending, error } = useAddDeliverable();
  const [draft, setDraft] = useState(() => blankDeliverable(address.search.kol));
  const [missing, setMissing] = useState<DraftErrors>({});
  const refused = refusalOf(error);
  const place = refused?.field?.split('.').at(-1);
  const isPlaced = place !== undefined && isDraftField(place);
  return {
    draft,
    errorAt: (field: DraftField): string | null =>
      missing[field] ?? (refused !== null && place === field ? sentence(refused) : null),
    fault: refused === null || isPlaced ? undefined : sentence(refused),
    isSaving: isPending,
    change: (change: Partial<DeliverableDraft>) => {
      setDraft((before) => ({ ...before, ...change }));
      setMissing((before) =>
        Object.fromEntries(Object.entries(before).filter(([field]) => !Object.hasOwn(change, field))),
      );
    },
    save: () => {
      const faults = faultsOf(draft, t);
      setMissing(faults);
      const input = inputOf(draft);
      if (isPending || input === null || Object.keys(faults).length > 0) return;
      mutate(input, { onSuccess: ({ id }) => address.open(id) });
    },
  };
}
