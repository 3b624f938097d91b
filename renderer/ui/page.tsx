import type { ReactNode } from 'react';
import { useMedia } from './use-media.ts';

/** Below this width a drawer covers the page instead of pushing it aside. */
export const DRAWER_COVERS = '(max-width: 1199px)';

type Props = {
  readonly children: ReactNode;
  /** A `Drawer`, or nothing while none is open. */
  readonly drawer?: ReactNode;
  /** The page doesn't scroll as a whole: one child (a grid) takes the height that is left. */
  readonly filled?: boolean;
};

/** A screen: the work, and beside it (or over it, where it is narrow) the drawer. */
export function Page({ children, drawer, filled = false }: Props) {
  const covers = useMedia(DRAWER_COVERS);
  const open = drawer !== undefined && drawer !== null && drawer !== false;
  return (
    <div className="tz-page-frame">
      <div className={filled ? 'tz-page tz-page-filled' : 'tz-page'} inert={open && covers}>
        {children}
      </div>
      {drawer}
    </div>
  );
}
