import { Input, type InputRef, Modal } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormField } from '#renderer/ui/form-field.tsx';

type Props = {
  readonly title: string;
  readonly help: string;
  readonly suggested: string;
  /** A verb. */
  readonly action: string;
  readonly busy: boolean;
  readonly error: string | null;
  readonly onSubmit: (path: string) => void;
  readonly onClose: () => void;
};

/** In a browser, which has no dialog that tells a path: the path is typed. */
export function PathDialog({ title, help, suggested, action, busy, error, onSubmit, onClose }: Props) {
  const { t } = useTranslation();
  const input = useRef<InputRef>(null);
  const [path, setPath] = useState(suggested);
  const [isMissing, setIsMissing] = useState(false);
  const submit = () => {
    const trimmed = path.trim();
    setIsMissing(trimmed === '');
    if (trimmed !== '') onSubmit(trimmed);
  };
  return (
    <Modal
      open
      title={title}
      okText={action}
      cancelText={t('common.action.cancel')}
      confirmLoading={busy}
      onOk={submit}
      onCancel={onClose}
      width={560}
      afterOpenChange={(open) => open && input.current?.focus({ cursor: 'end' })}
    >
      <FormField
        label={t('workspace.path.field')}
        help={help}
        error={isMissing ? t('workspace.path.empty') : error}
      >
        {(field) => (
          <Input
            {...field}
            value={path}
            ref={input}
            autoComplete="off"
            spellCheck={false}
            status={field['aria-invalid'] ? 'error' : ''}
            onChange={(event) => setPath(event.target.value)}
            onPressEnter={submit}
          />
        )}
      </FormField>
    </Modal>
  );
}
