import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './icon-button.tsx';
import { DRAWER_COVERS } from './page.tsx';
import { shortcuts } from './shortcuts.ts';
import { useMedia } from './use-media.ts';
import { isPressed } from './use-shortcut.ts';

type Props = {
  readonly title: string;
  /** Beside the title: a reference, a status. */
  readonly context?: ReactNode;
  readonly onClose: () => void;
  /** Buttons; the primary one last. Ctrl+Enter presses the one with `data-submit`. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
};

/** Detail or form at the right: pushes the page above 1,200 px and covers it below. Render it only while it is open. */
export function Drawer({ title, context, onClose, footer, children }: Props) {
  const { t } = useTranslation();
  const titleId = useId();
  const covers = useMedia(DRAWER_COVERS);
  const panel = useRef<HTMLDialogElement>(null);
  useFocusInside(panel);
  useEscape(panel, onClose);
  useSubmit(panel);
  return (
    <dialog
      ref={panel}
      className="tz-drawer"
      open
      aria-modal={covers}
      aria-labelledby={titleId}
      tabIndex={-1}
    >
      <header className="tz-drawer-head">
        <h2 id={titleId}>{title}</h2>
        {context !== undefined && <div className="tz-drawer-context">{context}</div>}
        <IconButton icon="close" label={t('ui.drawer.close')} onClick={onClose} />
      </header>
      <div className="tz-drawer-body">{children}</div>
      {footer !== undefined && <footer className="tz-drawer-foot">{footer}</footer>}
    </dialog>
  );
}

const FIRST_FIELD =
  '.tz-drawer-body :is(input, textarea, select, button, a[href], [tabindex="0"]):not(:disabled, [type="hidden"])';

/**
 * Focus moves in when the drawer opens and goes back to where it was when it closes. Where it was is noted
 * before the page turns inert; it goes back once the page can be used again.
 */
function useFocusInside(panel: React.RefObject<HTMLElement | null>) {
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    before.current = document.activeElement;
    const element = panel.current;
    if (element === null || element.contains(before.current)) return;
    const first = element.querySelector<HTMLElement>(`[data-autofocus], ${FIRST_FIELD}`);
    (first ?? element).focus({ preventScroll: true });
  }, [panel]);
  useEffect(
    () => () => {
      const element = before.current;
      // Another drawer that took this one's place has the focus by now.
      if (document.activeElement !== document.body) return;
      if (element instanceof HTMLElement && element.isConnected) element.focus({ preventScroll: true });
    },
    [],
  );
}

/** What lies over the page and closes by Esc itself: lists, calendars, dialogs. */
const LAYERS =
  ':is(.ant-select-dropdown, .ant-picker-dropdown, .ant-dropdown, .ant-popover):not([class*="-hidden"], [class*="-leave"]), .ant-modal-wrap';

/** Esc closes, unless something nearer (an open list, a dialog, a cell's editor) takes it. */
function useEscape(panel: React.RefObject<HTMLElement | null>, onClose: () => void) {
  useEffect(() => {
    let isTakenNearer = false;
    // Looked at before anything has reacted to the key, told after everything has.
    const onCapture = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      const isEditing =
        event.target instanceof Element && event.target.closest('.ag-cell-inline-editing') !== null;
      isTakenNearer =
        isEditing || [...document.querySelectorAll(LAYERS)].some((layer) => layer.checkVisibility());
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || isTakenNearer || event.defaultPrevented || event.isComposing) return;
      const { target } = event;
      const isOurs =
        target === document.body || (target instanceof Node && panel.current?.contains(target) === true);
      if (isOurs) onClose();
    };
    document.addEventListener('keydown', onCapture, true);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onCapture, true);
      document.removeEventListener('keydown', onKey);
    };
  }, [panel, onClose]);
}

/** Ctrl+Enter presses the button that submits the form that is being typed in, or else the drawer's own. */
function useSubmit(panel: React.RefObject<HTMLElement | null>) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || !isPressed(event, shortcuts.submit) || !(event.target instanceof Element))
        return;
      const isInside = panel.current?.contains(event.target) === true;
      if (!isInside && event.target !== document.body) return;
      const form = event.target.closest('form, [data-form]');
      const button =
        form?.querySelector<HTMLElement>('[type="submit"], [data-submit]') ??
        panel.current?.querySelector<HTMLElement>('.tz-drawer-foot [data-submit]');
      if (button === null || button === undefined) return;
      // Before the control that has the focus sees the keys: a closed list would open.
      event.preventDefault();
      event.stopPropagation();
      button.click();
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [panel]);
}
