import 'newsrack/define';
import { render as renderApp } from 'svelte/server';
import { FEED } from '../articles.js';
import App from './App.svelte';

export function render() {
  return renderApp(App, { props: { feed: FEED } }).body;
}
