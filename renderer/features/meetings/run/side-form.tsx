import { Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { FormFault } from '#renderer/ui/form-fault.tsx';
import { shortcuts } from '#renderer/ui/shortcuts.ts';
import { isPressed, shortcutText } from '#renderer/ui/use-shortcut.ts';

type Props = {
  readonly title: string;
  readonly submit: string;
  readonly isPending: boolean;
  readonly fault: string | undefined;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
};

/** A form beside the item: it has the focus at once, Ctrl+Enter submits it, Esc leaves it. */
export function SideForm({ title, submit, isPending, fault, onSubmit, onCancel, children }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current
      ?.querySelector<HTMLElement>('[data-autofocus] :is(input, textarea), :is(input, textarea)')
      ?.focus();
  }, []);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the fields inside it
    <form
      ref={form}
      className="tz-run-form"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) onSubmit();
      }}
      // Before the fields: a list would open by the same Enter.
      onKeyDownCapture={(event) => {
        if (!isPressed(event.nativeEvent, shortcuts.submit)) return;
        event.preventDefault();
        event.stopPropagation();
        if (!isPending) onSubmit();
      }}
      onKeyDown={(event) => {
        const isOpen =
          event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true';
        if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.defaultPrevented || isOpen)
          return;
        event.preventDefault();
        onCancel();
      }}
    >
      <h2>{title}</h2>
      {children}
      <FormFault sentence={fault} />
      <div className="tz-meeting-form-foot">
        <Button onClick={onCancel}>{t('common.action.cancel')}</Button>
        <Button
          type="primary"
          htmlType="submit"
          title={shortcutText(shortcuts.submit)}
          disabled={readOnly}
          loading={isPending}
        >
          {submit}
        </Button>
      </div>
    </form>
  );
}
