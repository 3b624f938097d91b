import { useMutation } from '@tanstack/react-query';
import { Button, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { orpc } from '#renderer/rpc/rpc.ts';
import { useLines } from '#renderer/rpc/use-lines.ts';
import { DayField } from '#renderer/ui/day-field.tsx';
import { FormFault } from '#renderer/ui/form-fault.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { shortcuts } from '#renderer/ui/shortcuts.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import { shortcutText } from '#renderer/ui/use-shortcut.ts';
import type { PersonId } from '#shared/domain/catalogue/person.ts';
import { type GateVerdict, gateVerdictSchema } from '#shared/domain/timeline/gate.ts';
import type { Task } from '#shared/domain/timeline/task.ts';
import type { Day } from '#shared/values/day.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';
import type { PlanPeople } from './use-plan-people.ts';

type Props = { readonly task: Task; readonly people: PlanPeople; readonly disabled: boolean };

/** The decision at a gate, by whoever is at the desk. What is typed stays, whatever is refused. */
export function GateDecisionForm({ task, people, disabled }: Props) {
  const { t } = useTranslation();
  const { refusal: sentence } = useLabelText();
  const { today } = useLines();
  const [verdict, setVerdict] = useState<GateVerdict>('go');
  const [day, setDay] = useState<Day | null>(today);
  const [note, setNote] = useState('');
  const actions = useActionDrafts();
  const { mutate, error, isPending } = useMutation(
    orpc.timeline.decide.mutationOptions({ meta: { refusalsShown: true, announced: true } }),
  );
  const refused = refusalOf(error);
  const errorAt = (field: string) => (refused?.field === field ? sentence(refused) : null);
  const isPlaced = refused?.field === 'day' || refused?.field === 'note';
  const decide = () => {
    if (day === null) return;
    mutate({
      taskId: task.id,
      verdict,
      day,
      note,
      actions: verdict === 'conditional' ? actions.filled() : [],
    });
  };
  return (
    <div className="tz-form" data-form>
      <Radio.Group
        aria-label={t('timelineEditing.gate.decision')}
        value={verdict}
        disabled={disabled}
        options={gateVerdictSchema.options.map((value) => ({
          value,
          label: t(`timelineEditing.verdict.${value}`),
        }))}
        onChange={({ target }) => setVerdict(gateVerdictSchema.safeParse(target.value).data ?? 'go')}
      />
      <DayField
        label={t('timelineEditing.gate.day')}
        value={day}
        disabled={disabled}
        error={errorAt('day')}
        onChange={setDay}
      />
      {verdict === 'conditional' && <ActionFields actions={actions} people={people} disabled={disabled} />}
      <TextField
        label={t('common.word.note')}
        value={note}
        when="typing"
        rows={2}
        disabled={disabled}
        error={errorAt('note')}
        onChange={setNote}
      />
      <div className="tz-form-act">
        <FormFault sentence={refused === null || isPlaced ? undefined : sentence(refused)} />
        <Button
          data-submit
          type="primary"
          title={shortcutText(shortcuts.submit)}
          disabled={disabled || day === null}
          loading={isPending}
          onClick={decide}
        >
          {t('timelineEditing.gate.decide')}
        </Button>
      </div>
    </div>
  );
}

type ActionDraft = {
  readonly key: string;
  readonly text: string;
  readonly ownerId: PersonId | null;
  readonly dueDay: Day | null;
};

function useActionDrafts() {
  const blank = (): ActionDraft => ({ key: crypto.randomUUID(), text: '', ownerId: null, dueDay: null });
  const [drafts, setDrafts] = useState<readonly ActionDraft[]>(() => [blank()]);
  return {
    drafts,
    add: () => setDrafts((before) => [...before, blank()]),
    remove: (key: string) => setDrafts((before) => before.filter((draft) => draft.key !== key)),
    change: (key: string, change: Partial<ActionDraft>) =>
      setDrafts((before) => before.map((draft) => (draft.key === key ? { ...draft, ...change } : draft))),
    filled: () =>
      drafts.flatMap(({ text, ownerId, dueDay }) =>
        text.trim() === '' || dueDay === null ? [] : [{ text: text.trim(), ownerId, dueDay, isDone: false }],
      ),
  };
}

type ActionProps = {
  readonly actions: ReturnType<typeof useActionDrafts>;
  readonly people: PlanPeople;
  readonly disabled: boolean;
};

function ActionFields({ actions, people, disabled }: ActionProps) {
  const { t } = useTranslation();
  return (
    <div className="tz-form">
      {actions.drafts.map(({ key, text, ownerId, dueDay }, at) => (
        <fieldset key={key} className="tz-gate-action">
          <legend className="tz-spoken">
            {t('timelineEditing.gate.action')} {at + 1}
          </legend>
          <TextField
            label={t('timelineEditing.gate.action')}
            value={text}
            when="typing"
            disabled={disabled}
            error={null}
            onChange={(typed) => actions.change(key, { text: typed })}
          />
          <div className="tz-plan-pair">
            <SelectField
              label={t('common.word.owner')}
              value={ownerId}
              options={people.people}
              none={t('common.word.none')}
              searched
              disabled={disabled}
              onChange={(next) => actions.change(key, { ownerId: next })}
            />
            <DayField
              label={t('timelineEditing.gate.dueDay')}
              value={dueDay}
              disabled={disabled}
              onChange={(next) => actions.change(key, { dueDay: next })}
            />
          </div>
          {actions.drafts.length > 1 && (
            <IconButton
              icon="close"
              label={t('timelineEditing.gate.removeAction', { replace: { number: at + 1 } })}
              disabled={disabled}
              onClick={() => actions.remove(key)}
            />
          )}
        </fieldset>
      ))}
      <Button type="link" size="small" disabled={disabled} onClick={actions.add}>
        {t('timelineEditing.gate.addAction')}
      </Button>
    </div>
  );
}
