import { App } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

export type Question = {
  readonly title: string;
  /** What will happen, and what will not. */
  readonly text?: string;
  /** A verb: 删除, Delete. */
  readonly action: string;
  readonly dangerous?: boolean;
};

/** Asks before what can't be undone; answers true or false. What can be undone is done without asking. */
export function useConfirm(): (question: Question) => Promise<boolean> {
  const { modal } = App.useApp();
  const { t } = useTranslation();
  return useCallback(
    ({ title, text, action, dangerous = false }) =>
      new Promise<boolean>((resolve) => {
        modal.confirm({
          title,
          content: text,
          icon: null,
          okText: action,
          okButtonProps: { danger: dangerous },
          cancelText: t('common.action.cancel'),
          onOk: () => resolve(true),
          onCancel: () => resolve(false),
        });
      }),
    [modal, t],
  );
}
