import 'newsrack/define';
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { FEED } from '../articles.js';
import { App } from './App.js';

export function render() {
  return renderToString(
    <StrictMode>
      <App feed={FEED} />
    </StrictMode>,
  );
}
