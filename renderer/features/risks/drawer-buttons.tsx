import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { FormFault } from '#renderer/ui/form-fault.tsx';
import { shortcuts } from '#renderer/ui/shortcuts.ts';
import { shortcutText } from '#renderer/ui/use-shortcut.ts';

type Props = {
  /** What is wrong with the form as a whole. */
  readonly fault: string | undefined;
  /** A verb. */
  readonly action: string;
  readonly isBusy: boolean;
  readonly onCancel: () => void;
  readonly onSubmit: () => void;
  /** Further buttons, before the two. */
  readonly others?: ReactNode;
};

/** At the foot of a form: what is wrong as a whole, away from it, and what it does. */
export function DrawerButtons({ fault, action, isBusy, onCancel, onSubmit, others }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  return (
    <>
      <FormFault sentence={fault} />
      {others}
      <Button onClick={onCancel}>{t('common.action.cancel')}</Button>
      <Button
        data-submit
        type="primary"
        title={shortcutText(shortcuts.submit)}
        disabled={readOnly}
        loading={isBusy}
        onClick={onSubmit}
      >
        {action}
      </Button>
    </>
  );
}
