import './requests.css';
import { useMemo } from 'react';
import { useLines } from '#renderer/rpc/use-lines.ts';
import { requestIdSchema } from '#shared/domain/requests/request.ts';
import { RequestDrawer } from './request-drawer.tsx';
import { RequestForm } from './request-form.tsx';
import { ToldLegsContext, type ToldRequest } from './told-legs.ts';
import type { DrawerAddress } from './use-requests-address.ts';

type Props = {
  /** A request that is there; undefined for a new reallocation. */
  readonly id: string | undefined;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
  /** What it moves, while it is not in force; null when it is shown no more. */
  readonly onTold: (told: ToldRequest | null) => void;
};

/** A request beside another screen, which shows what it would change. */
export function RequestBeside({ id, onOpen, onClose, onTold }: Props) {
  const lines = useLines();
  const address = useMemo<DrawerAddress>(() => ({ open: onOpen, close: onClose }), [onOpen, onClose]);
  const known = requestIdSchema.safeParse(id);
  return (
    <ToldLegsContext value={onTold}>
      {known.success ? (
        <RequestDrawer id={known.data} lines={lines} address={address} />
      ) : (
        <RequestForm kind="reallocation" draft={null} lines={lines} address={address} />
      )}
    </ToldLegsContext>
  );
}
