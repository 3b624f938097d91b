import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  base: './',
  publicDir: false,
  plugins: [react()],
  resolve: {
    alias: [
      // The date picker imports every locale of date-fns (920 kB); the console speaks two languages.
      { find: /^date-fns\/locale$/, replacement: here('./ui/date-locales.ts') },
    ],
  },
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    target: 'chrome114',
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            { name: 'antd', test: /node_modules[\\/](antd|@ant-design|@rc-component|rc-)/ },
            { name: 'grid', test: /node_modules[\\/](ag-grid|ag-stack|@ag-grid)/ },
            { name: 'chart', test: /node_modules[\\/](echarts|zrender)/ },
          ],
        },
      },
    },
  },
});
