/** Where a command writes: one or more lines a call, without the last line break. */
export interface Output {
  /** What was asked for. */
  out(text: string): void;
  /** What the asker has to know besides. */
  error(text: string): void;
}

/** What a command ends with: done, failed, or asked for what it does not understand. */
export type ExitCode = 0 | 1 | 2;

/** Runs with the words after its name. */
export type Command = (words: string[], output: Output) => Promise<ExitCode>;
