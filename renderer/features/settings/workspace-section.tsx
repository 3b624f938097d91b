import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { desktop, orpc } from '#renderer/rpc/rpc.ts';
import { useOpenWorkspace, useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { FormField } from '#renderer/ui/form-field.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import { nameSchema } from '#shared/domain/values/value-schemas.ts';
import { SettingRow } from './setting-row.tsx';

/** The open file: what it is called, where it is, what it is. */
export function WorkspaceSection() {
  const { t } = useTranslation();
  const formats = useFormats();
  const workspace = useOpenWorkspace();
  return (
    <Section title={t('settings.workspace.title')}>
      {/* Another name from elsewhere (an undo, another window) is another form. */}
      <Rename key={workspace.name} name={workspace.name} />
      <dl>
        <SettingRow label={t('settings.workspace.path')}>
          <span className="tz-setting-text">{workspace.path}</span>
          {desktop !== null && (
            <Button size="small" onClick={() => void desktop?.showInFolder(workspace.path)}>
              {t('settings.workspace.showInFolder')}
            </Button>
          )}
        </SettingRow>
        <SettingRow label={t('settings.workspace.created')}>
          {formats.instant(workspace.createdAt)}
        </SettingRow>
        <SettingRow label={t('settings.workspace.id')}>
          <span className="tz-setting-text">{workspace.id}</span>
        </SettingRow>
        <SettingRow label={t('settings.workspace.schema')}>{workspace.schemaVersion}</SettingRow>
      </dl>
    </Section>
  );
}

function Rename({ name }: { readonly name: string }) {
  const { t } = useTranslation();
  const { refusal } = useLabelText();
  const readOnly = useReadOnly();
  const queryClient = useQueryClient();
  const [typed, setTyped] = useState(name);
  const [isEmpty, setIsEmpty] = useState(false);
  const renaming = useMutation(
    orpc.workspace.rename.mutationOptions({
      meta: { refusalsShown: true, announced: true },
      onSuccess: () => queryClient.invalidateQueries({ queryKey: orpc.workspace.key() }),
    }),
  );
  const refused = refusalOf(renaming.error);
  const submit = () => {
    const checked = nameSchema.safeParse(typed);
    setIsEmpty(!checked.success);
    if (checked.success && checked.data !== name) renaming.mutate({ name: checked.data });
  };
  return (
    <form
      className="tz-setting-field"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <FormField
        label={t('settings.workspace.name')}
        error={isEmpty ? t('settings.workspace.renameEmpty') : refused === null ? null : refusal(refused)}
      >
        {(field) => (
          <span className="tz-setting-line">
            <Input
              {...field}
              value={typed}
              maxLength={200}
              disabled={readOnly}
              autoComplete="off"
              status={field['aria-invalid'] ? 'error' : ''}
              onChange={(event) => setTyped(event.target.value)}
            />
            <Button
              htmlType="submit"
              disabled={readOnly || typed.trim() === name}
              loading={renaming.isPending}
            >
              {t('settings.workspace.rename')}
            </Button>
          </span>
        )}
      </FormField>
    </form>
  );
}
