import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { orpc } from '#renderer/rpc/rpc.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { FormField } from '#renderer/ui/form-field.tsx';
import { nameKey } from '#shared/values/name-key.ts';

type Named = { readonly id: string; readonly name: string };

type Props = {
  readonly name: string;
  /** The remembered way of reading that the mapping comes from. */
  readonly profile: Named | null;
  /** All that are remembered of this kind of file. */
  readonly known: readonly Named[];
  readonly onChange: (name: string) => void;
  readonly onForgotten: () => void;
};

const LONGEST_NAME = 200;

/** The way of reading is remembered under a name, and proposed for the next file with the same headers. */
export function ProfileField({ name, profile, known, onChange, onForgotten }: Props) {
  const { t } = useTranslation();
  const replaced = replacedBy(name, known, profile?.id);
  return (
    <>
      {profile !== null && <Remembered profile={profile} onForgotten={onForgotten} />}
      <FormField
        label={t('imports.profile.name')}
        optional
        help={
          replaced === null
            ? t('imports.profile.help')
            : t('imports.profile.replaces', { replace: { name: replaced } })
        }
      >
        {(field) => (
          <Input
            {...field}
            autoComplete="off"
            maxLength={LONGEST_NAME}
            value={name}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </FormField>
    </>
  );
}

function Remembered({ profile, onForgotten }: { readonly profile: Named; readonly onForgotten: () => void }) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const { mutate, isPending } = useMutation(
    orpc.imports.forgetProfile.mutationOptions({ meta: { announced: true } }),
  );
  const forget = () => mutate({ id: profile.id }, { onSuccess: onForgotten });
  return (
    <p className="tz-profile">
      {t('imports.profile.used', { replace: { name: profile.name } })}
      <Button type="link" size="small" disabled={readOnly} loading={isPending} onClick={forget}>
        {t('imports.profile.forget')}
      </Button>
    </p>
  );
}

/** The remembered way of the same name, which would be replaced. */
function replacedBy(name: string, known: readonly Named[], ownId: string | undefined): string | null {
  const key = nameKey(name);
  return known.find((other) => other.id !== ownId && nameKey(other.name) === key)?.name ?? null;
}
