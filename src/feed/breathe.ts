/**
 * Lets the page paint, answer, and run its own scripts. Timers would wait for a second in the background, and what
 * `scheduler.yield` continues comes before all else that waits.
 */
export async function breathe(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(undefined);
  });
  port1.close();
}
