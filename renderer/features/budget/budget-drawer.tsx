import type { Budget } from './budget-data.ts';
import { CategoriesDrawer } from './categories-drawer.tsx';
import { LineDrawer } from './line-drawer.tsx';
import { NewLineDrawer } from './new-line-drawer.tsx';
import { PolicyDrawer } from './policy-drawer.tsx';
import { ProgrammeDrawer } from './programme-drawer.tsx';
import type { RequestSlot, ToldRequest } from './request-slot.ts';
import type { BudgetAddress } from './use-budget-address.ts';

type Props = {
  readonly budget: Budget;
  readonly address: BudgetAddress;
  readonly RequestDrawer: RequestSlot;
  readonly onTold: (told: ToldRequest | null) => void;
};

/** What the address asks to be shown beside the sheet. */
export function BudgetDrawerPanel({ budget, address, RequestDrawer, onTold }: Props) {
  const { show, id, close } = address;
  if (show === undefined) return null;
  if (show === 'request') {
    return <RequestDrawer id={id} onOpen={address.openRequest} onClose={close} onTold={onTold} />;
  }
  if (show === 'line') return <LineDrawer key={id} budget={budget} lineId={id} onClose={close} />;
  if (show === 'newLine') {
    return <NewLineDrawer key={id} budget={budget} categoryId={id} onClose={close} />;
  }
  if (show === 'policy') return <PolicyDrawer budget={budget} onClose={close} />;
  if (show === 'programme' || show === 'total') {
    return <ProgrammeDrawer key={show} budget={budget} startsAt={show} onClose={close} />;
  }
  return <CategoriesDrawer budget={budget} focusedId={id} onClose={close} />;
}
