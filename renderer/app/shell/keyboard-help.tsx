import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { windowKeys } from '#renderer/rpc/window-keys.ts';
import {
  type Shortcut,
  type ShortcutName,
  shortcutNames,
  shortcutPlaces,
  shortcuts,
} from '#renderer/ui/shortcuts.ts';
import { isMac, shortcutText } from '#renderer/ui/use-shortcut.ts';

type KeyRow = { readonly keys: string; readonly does: string };

/** Every key that does something, from the lists by which the keys are bound. */
export function KeyboardHelp({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const keysOf = useKeysOf();
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t('shell.keyboard.title')} width={760}>
      <div className="tz-keys">
        {shortcutPlaces.map((place) => (
          <Keys
            key={place}
            title={t(`shell.keyboard.place.${place}`)}
            rows={namesAt(place).map((name) => ({
              keys: keysOf(shortcuts[name]),
              does: t(`shell.keyboard.does.${name}`),
            }))}
          />
        ))}
        <Keys
          title={t('shell.keyboard.place.window')}
          rows={windowKeys.map(({ name, ...keys }) => ({
            keys: keysOf(keys),
            does: t(`shell.keyboard.window.${name}`),
          }))}
        />
      </div>
    </Modal>
  );
}

function namesAt(place: (typeof shortcutPlaces)[number]): ShortcutName[] {
  return shortcutNames.filter((name) => shortcuts[name].place === place && !(isMac && name === 'redoAgain'));
}

/** Keys that are not called by their sign. */
const named = [
  'upDown',
  'homeEnd',
  'space',
  'arrows',
  'sideways',
  'pages',
  'typing',
  'delete',
  'insert',
  'escape',
  'arrowright',
  'arrowleft',
  'arrowup',
  'arrowdown',
] as const;

function useKeysOf(): (shortcut: Shortcut) => string {
  const { t } = useTranslation();
  return (shortcut) => {
    const name = named.find((one) => one === shortcut.key);
    return shortcutText(shortcut, name && t(`shell.keyboard.keys.${name}`));
  };
}

function Keys({ title, rows }: { readonly title: string; readonly rows: readonly KeyRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {rows.map(({ keys, does }) => (
          <div key={`${keys} ${does}`}>
            <dt>{does}</dt>
            <dd>
              <kbd>{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
