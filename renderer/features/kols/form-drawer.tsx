import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { shortcuts } from '#renderer/ui/shortcuts.ts';
import { shortcutText } from '#renderer/ui/use-shortcut.ts';

type Props = {
  readonly title: string;
  readonly context?: ReactNode;
  /** A plain verb: what the button does. */
  readonly submit: string;
  readonly isSaving: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  /** Further buttons, before the one that submits. */
  readonly others?: ReactNode;
  /** In place of all buttons. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
};

/** A form beside the page: nothing is written before it is submitted, and what was typed survives a refusal. */
export function FormDrawer(props: Props) {
  const { title, context, submit, isSaving, onSubmit, onClose, others, footer, children } = props;
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  return (
    <Drawer
      title={title}
      {...(context === undefined ? {} : { context })}
      onClose={onClose}
      footer={
        footer ?? (
          <>
            {others}
            <Button onClick={onClose}>{t('common.action.cancel')}</Button>
            <Button
              data-submit
              type="primary"
              title={shortcutText(shortcuts.submit)}
              disabled={readOnly}
              loading={isSaving}
              onClick={() => {
                if (!isSaving) onSubmit();
              }}
            >
              {submit}
            </Button>
          </>
        )
      }
    >
      {children}
    </Drawer>
  );
}
