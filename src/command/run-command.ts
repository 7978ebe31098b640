import type { ExitCode, Output } from './output.js';

/** What every command does with the words after its name. */
export interface CommandParts<Order extends { readonly help: boolean }> {
  /** Its first line shows how the command is written. */
  usage: string;
  /** Reads the words; throws a `TypeError` that tells what is wrong with them. */
  read: () => Order | Promise<Order>;
  run: (order: Order) => Promise<ExitCode>;
}

/** Reads the words and does what they say, or explains. */
export async function runCommand<Order extends { readonly help: boolean }>(parts: CommandParts<Order>, output: Output): Promise<ExitCode> {
  const { usage, read, run } = parts;
  let order: Order;
  try {
    order = await read();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    output.error(`${error.message}\n\nUsage: ${usage.split('\n')[0]}`);
    return 2;
  }
  if (!order.help) return run(order);
  output.out(usage);
  return 0;
}
