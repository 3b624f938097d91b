import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { FormField } from '#renderer/ui/form-field.tsx';
import { nameKey } from '#shared/values/name-key.ts';
import { useForgetProfile, useProfiles } from './import-data.ts';
import { changeSession, type FoundFile, type ImportSession } from './import-session.ts';

type Props = { readonly session: ImportSession; readonly found: FoundFile };

const LONGEST_NAME = 200;

/** The way of reading is remembered under a name, and proposed for the next file with the same headers. */
export function ProfileField({ session, found }: Props) {
  const { t } = useTranslation();
  const { profile } = found;
  const replaced = useReplaced(session.profileName, profile?.id);
  return (
    <>
      {profile !== null && <Remembered found={found} />}
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
            value={session.profileName}
            onChange={(event) => changeSession({ profileName: event.target.value })}
          />
        )}
      </FormField>
    </>
  );
}

function Remembered({ found }: { readonly found: FoundFile }) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const { mutate, isPending } = useForgetProfile();
  const { profile } = found;
  if (profile === null) return null;
  const forget = () =>
    mutate(
      { id: profile.id },
      { onSuccess: () => changeSession({ found: { ...found, profile: null }, profileName: '' }) },
    );
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
function useReplaced(name: string, ownId: string | undefined): string | null {
  const profiles = useProfiles().data ?? [];
  const key = nameKey(name);
  return profiles.find((known) => known.id !== ownId && nameKey(known.name) === key)?.name ?? null;
}
