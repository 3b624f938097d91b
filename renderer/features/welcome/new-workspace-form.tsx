import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { desktop, orpc } from '#renderer/rpc/rpc.ts';
import { FormField } from '#renderer/ui/form-field.tsx';
import { useLook } from '#renderer/ui/theme-context.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import { nameSchema } from '#shared/domain/values/value-schemas.ts';
import type { Template } from '#shared/domain/workspace/workspace-state.ts';
import { WorkspacePlace } from './workspace-place.tsx';

const LONGEST_NAME = 200;

const askDesktop =
  desktop === null ? null : async (suggested: string) => desktop?.chooseWorkspaceToCreate(suggested) ?? null;

/** Name, content and place of a new workspace. Afterwards it is open, which the whole window sees. */
export function NewWorkspaceForm({ onCreated }: { readonly onCreated?: () => void }) {
  const { t } = useTranslation();
  const { language } = useLook();
  const { refusal } = useLabelText();
  const queryClient = useQueryClient();
  const folder = useQuery(orpc.workspace.places.queryOptions()).data?.folder ?? '';
  const [typedName, setTypedName] = useState<string | null>(null);
  const [template, setTemplate] = useState<Template>('empty');
  const [path, setPath] = useState<string | null>(null);
  const [isNameMissing, setIsNameMissing] = useState(false);
  const creation = useMutation(
    orpc.workspace.create.mutationOptions({
      meta: { refusalsShown: true },
      onSuccess: () => {
        void queryClient.invalidateQueries({ queryKey: orpc.workspace.key() });
        onCreated?.();
      },
    }),
  );
  const name = typedName ?? (template === 'sample' ? t('workspace.create.sampleName') : '');
  const refused = refusalOf(creation.error);
  const sentence = refused === null ? null : refusal(refused);
  const isAboutName = refused?.field === 'name';

  const submit = () => {
    const checked = nameSchema.safeParse(name);
    setIsNameMissing(!checked.success);
    if (!checked.success) return;
    creation.mutate({ name: checked.data, template, language, ...(path === null ? {} : { path }) });
  };
  return (
    <form
      className="tz-new-workspace"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <FormField
        label={t('workspace.create.name')}
        error={isNameMissing ? t('refusal.name-empty') : isAboutName ? sentence : null}
      >
        {(field) => (
          <Input
            {...field}
            value={name}
            maxLength={LONGEST_NAME}
            placeholder={t('workspace.create.namePlaceholder')}
            autoComplete="off"
            status={field['aria-invalid'] ? 'error' : ''}
            onChange={(event) => setTypedName(event.target.value)}
          />
        )}
      </FormField>
      <TemplateChoice value={template} onChange={setTemplate} />
      <WorkspacePlace
        folder={folder}
        name={name}
        path={path}
        onChange={setPath}
        error={isAboutName ? null : sentence}
        askDesktop={askDesktop}
      />
      <Button type="primary" htmlType="submit" loading={creation.isPending}>
        {creation.isPending ? t('workspace.create.creating') : t('workspace.create.submit')}
      </Button>
    </form>
  );
}

type ChoiceProps = { readonly value: Template; readonly onChange: (value: Template) => void };

function TemplateChoice({ value, onChange }: ChoiceProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="tz-field tz-template">
      <legend className="tz-field-label">{t('workspace.create.template')}</legend>
      <Radio.Group
        value={value}
        onChange={(event) => onChange(event.target.value === 'sample' ? 'sample' : 'empty')}
      >
        {(['empty', 'sample'] as const).map((template) => (
          <Radio key={template} value={template}>
            {t(`workspace.create.${template}`)}
            <span className="tz-field-help">{t(`workspace.create.${template}Hint`)}</span>
          </Radio>
        ))}
      </Radio.Group>
    </fieldset>
  );
}
