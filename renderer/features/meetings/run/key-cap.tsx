import { useTranslation } from 'react-i18next';
import { type ShortcutName, shortcuts } from '#renderer/ui/shortcuts.ts';
import { shortcutText } from '#renderer/ui/use-shortcut.ts';

const named = ['arrowright', 'arrowleft', 'arrowup', 'arrowdown', 'escape'] as const;

/** A key as it is printed on a keyboard. */
export function KeyCap({ name }: { readonly name: ShortcutName }) {
  const { t } = useTranslation();
  const shortcut = shortcuts[name];
  const word = named.find((one) => one === shortcut.key);
  return <kbd className="tz-run-key">{shortcutText(shortcut, word && t(`shell.keyboard.keys.${word}`))}</kbd>;
}
