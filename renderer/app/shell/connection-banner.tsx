import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { connection } from '#renderer/rpc/rpc.ts';
import { useConnectionState } from '#renderer/rpc/use-connection.ts';
import { Banner } from './banner.tsx';

const RESTORED_SHOWN_FOR = 4000;

/** Says that the service is away, and that it is back; nothing while all is well. */
export function ConnectionBanner() {
  const { t } = useTranslation();
  const state = useConnectionState();
  const restored = useRestored(state === 'connected');
  if (state === 'connecting') return null;
  if (state === 'connected') {
    return restored ? <Banner kind="good" text={t('shell.connection.restored')} /> : null;
  }
  return (
    <Banner kind={state === 'restarting' ? 'watch' : 'stop'} text={t(`shell.connection.${state}`)}>
      {state === 'failed' && (
        <Button size="small" onClick={() => connection.retry()}>
          {t('common.action.retry')}
        </Button>
      )}
    </Banner>
  );
}

/** True for a while after an outage. */
function useRestored(connected: boolean): boolean {
  const [restored, setRestored] = useState(false);
  const wasConnected = useRef(connected);
  useEffect(() => {
    const cameBack = connected && !wasConnected.current;
    wasConnected.current = connected;
    if (!cameBack) return undefined;
    setRestored(true);
    const timer = setTimeout(() => setRestored(false), RESTORED_SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [connected]);
  return restored;
}
