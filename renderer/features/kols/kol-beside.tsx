import { useLines } from '#renderer/rpc/use-lines.ts';
import type { KolPage } from '#shared/domain/kols/kol-page.ts';
import { ChangeKolDrawer } from './change-kol-drawer.tsx';
import { ContractDrawer } from './contract-drawer.tsx';
import { FollowersDrawer } from './followers-drawer.tsx';
import { PaymentDrawer } from './payment-drawer.tsx';
import { nextPayment } from './payment-steps.ts';
import { PricesDrawer } from './prices-drawer.tsx';
import { QualificationsDrawer } from './qualifications-drawer.tsx';
import { ResultsDrawer } from './results-drawer.tsx';
import { TierDrawer } from './tier-drawer.tsx';
import type { KolAddress } from './use-kol-address.ts';

type Props = { readonly page: KolPage; readonly address: KolAddress };

/** What the address asks to have open beside a KOL's page. */
export function KolBeside({ page, address }: Props) {
  const { close } = address;
  const { show } = address.search;
  const lines = useLines();
  if (show === 'change') return <ChangeKolDrawer kol={page.kol} onClose={close} />;
  if (show === 'followers') return <FollowersDrawer page={page} today={lines.today} onClose={close} />;
  if (show === 'prices') return <PricesDrawer page={page} onClose={close} />;
  if (show === 'qualifications') return <QualificationsDrawer page={page} onClose={close} />;
  if (show === 'tier') return <TierDrawer kol={page.kol} onClose={close} />;
  return <About page={page} address={address} />;
}

/** What is about one of the KOL's contracts or pieces; one that is gone is not shown. */
function About({ page, address }: Props) {
  const { close } = address;
  const { show, item } = address.search;
  const lines = useLines();
  const piece = page.deliverables.find(({ id }) => id === item);
  if (show === 'results') {
    return <ResultsDrawer page={page} deliverableId={piece?.id} today={lines.today} onClose={close} />;
  }
  if (show === 'contract') {
    const row = page.cooperations.find(({ id }) => id === item);
    return <ContractDrawer key={item ?? 'new'} page={page} row={row} lines={lines} onClose={close} />;
  }
  const step = piece === undefined ? null : nextPayment(piece);
  if (show !== 'payment' || piece === undefined || step === null) return null;
  return <PaymentDrawer key={step} row={piece} step={step} today={lines.today} onClose={close} />;
}
