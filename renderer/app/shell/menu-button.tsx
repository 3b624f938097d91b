import { Dropdown, type MenuProps } from 'antd';
import { type ReactNode, useState } from 'react';

type Props = {
  /** For screen readers, and the tooltip. */
  readonly label: string;
  readonly className: string;
  readonly items: NonNullable<MenuProps['items']>;
  readonly selected?: readonly string[];
  readonly onSelect: (key: string) => void;
  readonly placement?: 'bottomLeft' | 'bottomRight';
  readonly children: ReactNode;
};

/** A button that opens a menu: by click, Enter or Space; Esc brings the focus back. */
export function MenuButton({ label, className, items, selected, onSelect, placement, children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <Dropdown
      trigger={['click']}
      placement={placement ?? 'bottomLeft'}
      // The menu's own: the focus goes into it once it was opened. Nothing is focused on arrival.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      destroyOnHidden
      open={open}
      onOpenChange={setOpen}
      menu={{
        items,
        selectedKeys: [...(selected ?? [])],
        selectable: selected !== undefined,
        onClick: ({ key }) => onSelect(key),
      }}
    >
      <button
        type="button"
        className={className}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
      >
        {children}
      </button>
    </Dropdown>
  );
}
