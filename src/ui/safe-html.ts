import { guard } from 'lit/directives/guard.js';
import type { SafeHtml } from '../feed/index.js';

/** A sanitized body; its nodes stay as long as it does. The only way for HTML of a feed's into a template. */
export function safeHtml(body: SafeHtml): unknown {
  return guard([body], () => [...body.toFragment().childNodes]);
}
