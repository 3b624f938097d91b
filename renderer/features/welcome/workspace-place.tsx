import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormField } from '#renderer/ui/form-field.tsx';
import { StatusShape } from '#renderer/ui/status-mark.tsx';

type Props = {
  readonly folder: string;
  readonly name: string;
  /** Null for the default folder, with a file name that the service makes of the name. */
  readonly path: string | null;
  readonly onChange: (path: string | null) => void;
  readonly error: string | null;
  /** The native dialog, where there is one; in a browser the path is typed. */
  readonly askDesktop: ((suggestedName: string) => Promise<string | null>) | null;
};

/** Where a new workspace's file goes. */
export function WorkspacePlace({ folder, name, path, onChange, error, askDesktop }: Props) {
  const { t } = useTranslation();
  const backToDefault = (
    <Button type="link" size="small" onClick={() => onChange(null)}>
      {t('workspace.create.defaultPlace')}
    </Button>
  );
  if (path !== null && askDesktop === null) {
    return (
      <div className="tz-place">
        <FormField label={t('workspace.create.path')} help={t('workspace.create.pathHint')} error={error}>
          {(field) => (
            <Input
              {...field}
              value={path}
              autoComplete="off"
              spellCheck={false}
              status={field['aria-invalid'] ? 'error' : ''}
              onChange={(event) => onChange(event.target.value)}
            />
          )}
        </FormField>
        {backToDefault}
      </div>
    );
  }
  const change = async () => {
    if (askDesktop === null) return onChange(`${folder}${folder.includes('\\') ? '\\' : '/'}`);
    const chosen = await askDesktop(name);
    if (chosen !== null) onChange(chosen);
  };
  return (
    <div className="tz-field">
      <span className="tz-field-label">{t('workspace.create.place')}</span>
      <span className="tz-place-line">
        <span className="tz-path">{path ?? t('workspace.create.inFolder', { replace: { folder } })}</span>
        <Button size="small" onClick={() => void change()}>
          {t('workspace.create.changePlace')}
        </Button>
        {path !== null && backToDefault}
      </span>
      {error !== null && (
        <span className="tz-field-error" role="alert">
          <StatusShape status="stop" />
          {error}
        </span>
      )}
    </div>
  );
}
