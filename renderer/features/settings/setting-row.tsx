import type { ReactNode } from 'react';

type Props = { readonly label: string; readonly children: ReactNode };

/** A fact or a choice: its name at the left, itself at the right. Stands inside a `<dl>`. */
export function SettingRow({ label, children }: Props) {
  return (
    <div className="tz-setting">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
