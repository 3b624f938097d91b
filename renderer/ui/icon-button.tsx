import { Tooltip } from 'antd';
import { Icon, type IconName } from './icons.tsx';

type Props = {
  readonly icon: IconName;
  /** The button's name: for screen readers and as its tooltip. */
  readonly label: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
};

/** A bare 28 px button with a drawing. A disabled one stays reachable, so that its name can be read. */
export function IconButton({ icon, label, onClick, disabled = false, pressed }: Props) {
  return (
    <Tooltip title={label} mouseEnterDelay={0.4}>
      <button
        type="button"
        className="tz-icon-button"
        aria-label={label}
        aria-disabled={disabled}
        aria-pressed={pressed}
        onClick={disabled ? undefined : onClick}
      >
        <Icon name={icon} />
      </button>
    </Tooltip>
  );
}
