/** The element at the end of the shell's main part where lists, menus and hints are drawn. */
export const POPUP_PLACE = 'tz-popups';

/**
 * Where Ant Design draws what a control opens: in a landmark, and in nothing that would cut it off. Dialogs ask with the
 * body; they are a place of their own, and outlive the shell.
 */
export function popupPlace(control?: HTMLElement): HTMLElement {
  const place = control === document.body ? null : document.getElementById(POPUP_PLACE);
  return place ?? document.body;
}
