import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { Console } from './console.tsx';
import { router } from './router.ts';

// Compiled schemas would need eval, which the content security policy forbids.
z.config({ jitless: true });

// The first screen's code is fetched while the service is asked how the console looks.
void router.load();

const place = document.getElementById('root');
if (place === null) throw new Error('the page has no place for the console');
createRoot(place).render(
  <StrictMode>
    <Console />
  </StrictMode>,
);
