import { App, Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusShape } from './status-mark.tsx';

export type NoticeAction = { readonly label: string; readonly onAct: () => void };

export type NoticeOptions = {
  readonly text?: string;
  /** An offer beside the notice: Undo, say. Taking it closes the notice. */
  readonly action?: NoticeAction;
  /** A later notice with the same key replaces this one. */
  readonly key?: string;
};

export type Notices = {
  /** Something happened as asked; goes away by itself. */
  readonly done: (title: string, options?: NoticeOptions) => void;
  /** As `done`, with Undo beside it. */
  readonly doneWithUndo: (title: string, onUndo: () => void, options?: NoticeOptions) => void;
  /** Something failed: stays until it is closed. */
  readonly failed: (title: string, options?: NoticeOptions) => void;
  readonly warned: (title: string, options?: NoticeOptions) => void;
  readonly close: (key: string) => void;
};

const shapes = { success: 'good', warning: 'watch', error: 'stop' } as const;

const DONE_SECONDS = 6;
const WARNED_SECONDS = 10;

export function useNotices(): Notices {
  const { notification } = App.useApp();
  const { t } = useTranslation();
  return useMemo(() => {
    const show = (
      kind: 'success' | 'warning' | 'error',
      title: string,
      seconds: number | false,
      options: NoticeOptions,
    ) => {
      const key = options.key ?? `${kind}-${title}`;
      notification[kind]({
        key,
        title,
        description: options.text,
        icon: <StatusShape status={shapes[kind]} size={12} />,
        duration: seconds,
        role: kind === 'error' ? 'alert' : 'status',
        closable: { 'aria-label': t('common.action.close') },
        actions: options.action && <Act action={options.action} onDone={() => notification.destroy(key)} />,
      });
    };
    return {
      done: (title, options = {}) => show('success', title, DONE_SECONDS, options),
      doneWithUndo: (title, onUndo, options = {}) =>
        show('success', title, DONE_SECONDS, {
          ...options,
          action: { label: t('common.action.undo'), onAct: onUndo },
        }),
      failed: (title, options = {}) => show('error', title, false, options),
      warned: (title, options = {}) => show('warning', title, WARNED_SECONDS, options),
      close: (key) => notification.destroy(key),
    };
  }, [notification, t]);
}

function Act({ action, onDone }: { readonly action: NoticeAction; readonly onDone: () => void }) {
  return (
    <Button
      size="small"
      onClick={() => {
        onDone();
        action.onAct();
      }}
    >
      {action.label}
    </Button>
  );
}
