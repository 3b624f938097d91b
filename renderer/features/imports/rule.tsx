import type { ReactNode } from 'react';

/** One of the rules by which a file is read, with its choice. */
export function Rule({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="tz-rule">
      {/* The name is spoken with the choice itself. */}
      <span className="tz-field-label" aria-hidden="true">
        {name}
      </span>
      {children}
    </div>
  );
}
