import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useOfferedActions } from '#renderer/ui/actions.ts';
import { shortcutText } from '#renderer/ui/use-shortcut.ts';

type KeyRow = { readonly keys: string; readonly does: string };

/** Every key that does something: everywhere, in grids, and on the screen that is shown. */
export function KeyboardHelp({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const offered = useOfferedActions();
  const everywhere: KeyRow[] = [
    { keys: shortcutText({ key: 'k', primary: true }), does: t('shell.keyboard.palette') },
    { keys: shortcutText({ key: 'z', primary: true }), does: t('shell.keyboard.undo') },
    { keys: shortcutText({ key: 'z', primary: true, shift: true }), does: t('shell.keyboard.redo') },
    { keys: '?', does: t('shell.keyboard.help') },
    { keys: 'Esc', does: t('shell.keyboard.escape') },
  ];
  const grid: KeyRow[] = [
    { keys: t('shell.keyboard.keys.arrows'), does: t('shell.keyboard.move') },
    { keys: t('shell.keyboard.keys.typing'), does: t('shell.keyboard.type') },
    { keys: 'F2', does: t('shell.keyboard.edit') },
    { keys: 'Enter', does: t('shell.keyboard.enter') },
    { keys: 'Tab', does: t('shell.keyboard.tab') },
    { keys: 'Delete', does: t('shell.keyboard.clear') },
    { keys: t('shell.keyboard.keys.shiftArrows'), does: t('shell.keyboard.extend') },
    { keys: shortcutText({ key: 'c', primary: true }), does: t('shell.keyboard.copy') },
    { keys: shortcutText({ key: 'v', primary: true }), does: t('shell.keyboard.paste') },
  ];
  const here = offered.flatMap(({ label, shortcut }): KeyRow[] =>
    shortcut === undefined ? [] : [{ keys: shortcutText(shortcut), does: label }],
  );
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t('shell.keyboard.title')} width={640}>
      <div className="tz-keys">
        <Keys title={t('shell.keyboard.everywhere')} rows={everywhere} />
        <Keys title={t('shell.keyboard.grid')} rows={grid} />
        {here.length > 0 && <Keys title={t('shell.keyboard.here')} rows={here} />}
      </div>
    </Modal>
  );
}

function Keys({ title, rows }: { readonly title: string; readonly rows: readonly KeyRow[] }) {
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
