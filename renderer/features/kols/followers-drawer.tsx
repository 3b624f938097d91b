import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { DayField } from '#renderer/ui/day-field.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { readFollowers } from '#shared/domain/kols/follower-text.ts';
import type { KolPage } from '#shared/domain/kols/kol-page.ts';
import type { Day } from '#shared/values/day.ts';
import { type FieldErrors, useFieldErrors } from './field-errors.ts';
import { FormDrawer } from './form-drawer.tsx';
import { useRemoveFollowers, useSetFollowers } from './kols-data.ts';

type Props = { readonly page: KolPage; readonly today: Day; readonly onClose: () => void };

const fields = ['count', 'day'] as const;
type Field = (typeof fields)[number];

/** A count of a day. The tier stays: a change of it is proposed. */
export function FollowersDrawer({ page: { kol, followers }, today, onClose }: Props) {
  const { t } = useTranslation();
  const set = useSetFollowers();
  const [day, setDay] = useState<Day | null>(today);
  const [text, setText] = useState('');
  const { errors, check, typed } = useFieldErrors({ fields, otherwise: 'count', error: set.error });
  const submit = () => {
    const reading = readFollowers(text);
    const faults: FieldErrors<Field> = {};
    if (day === null) faults.day = t('kols.fault.day');
    if (reading.kind === 'refused') faults.count = t(`kols.fault.${reading.fault}`);
    if (!check(faults) || day === null || reading.kind === 'refused') return;
    set.mutate({ id: kol.id, day, count: reading.count }, { onSuccess: () => setText('') });
  };
  return (
    <FormDrawer
      title={t('kols.followers.add')}
      context={kol.name}
      submit={t('kols.followers.save')}
      isSaving={set.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t('kols.word.followers')}
        help={t('kols.form.followersHelp')}
        value={text}
        when="typing"
        error={errors.count ?? null}
        onChange={(next) => {
          setText(next);
          typed('count');
        }}
      />
      <DayField
        label={t('kols.followers.day')}
        value={day}
        error={errors.day ?? null}
        onChange={(next) => {
          setDay(next);
          typed('day');
        }}
      />
      <Counted followers={followers} />
    </FormDrawer>
  );
}

function Counted({ followers }: Pick<KolPage, 'followers'>) {
  const { t } = useTranslation();
  const formats = useFormats();
  const readOnly = useReadOnly();
  const remove = useRemoveFollowers();
  if (followers.length === 0) return null;
  return (
    <Section title={t('kols.followers.counted')}>
      <ul className="tz-counted">
        {followers.toReversed().map(({ id, day, count }) => (
          <li key={id}>
            <span>{formats.day(day)}</span>
            <span>{formats.count(count)}</span>
            <IconButton
              icon="trash"
              label={t('kols.followers.remove', { replace: { day: formats.day(day) } })}
              disabled={readOnly}
              onClick={() => remove.mutate({ id })}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
