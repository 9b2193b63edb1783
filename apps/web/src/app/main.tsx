import '@fontsource-variable/golos-text/index.css';
import '../ui/foundation/tokens.css';
import '../ui/foundation/elements.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startI18n } from '../i18n/index.js';
import { startTheme } from '../ui/index.js';
import { Providers } from './providers.js';
import { router } from './router.js';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root.');

startTheme();
await startI18n();
createRoot(root).render(
  <StrictMode>
    <Providers>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
