import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '#renderer/rpc/rpc.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { Participants } from '../use-participants.ts';
import { SideForm } from './side-form.tsx';
import { type TargetFormProps, useTargetForm } from './use-target-form.ts';

type Props = Omit<TargetFormProps, 'kpis'> & { readonly participants: Participants };

/** Another aim for a KPI, in the period that runs: the decision and the target's new version are one step. */
export function TargetForm(props: Props) {
  const kpis = useQuery(orpc.kpis.list.queryOptions()).data?.kpis;
  return kpis === undefined ? null : <Fields {...props} kpis={kpis} />;
}

function Fields({ participants, ...props }: TargetFormProps & { readonly participants: Participants }) {
  const { t } = useTranslation();
  const form = useTargetForm(props);
  const { draft, change, errors } = form;
  return (
    <SideForm
      title={t('meetingScreens.target.title')}
      submit={t('meetingScreens.side.approve')}
      isPending={form.isPending}
      fault={form.fault}
      onSubmit={form.save}
      onCancel={props.onDone}
    >
      <SelectField
        label={t('meetingScreens.target.kpi')}
        value={draft.kpiId}
        options={props.kpis.map(({ id, name }) => ({ value: id, label: name }))}
        searched
        error={errors.kpiId ?? null}
        onChange={(kpiId) => change({ kpiId, figures: ['', ''] })}
      />
      {form.heldText !== null && <p className="tz-run-caption">{form.heldText}</p>}
      {form.fields.map((name, at) => (
        <TextField
          key={name}
          label={t(`meetingScreens.target.${name}`)}
          value={draft.figures[at] ?? ''}
          when="typing"
          help={form.readAs[at] ?? ''}
          error={errors[name] ?? null}
          onChange={(text) => change({ figures: draft.figures.with(at, text) })}
        />
      ))}
      <TextField
        label={t('meetingScreens.decision.reason')}
        value={draft.reason}
        when="typing"
        rows={3}
        error={errors.reason ?? null}
        onChange={(reason) => change({ reason })}
      />
      <SelectField
        label={t('meetingScreens.decision.owner')}
        value={draft.ownerId}
        options={participants.options}
        none={t('common.word.none')}
        searched
        onChange={(ownerId) => change({ ownerId })}
      />
    </SideForm>
  );
}
