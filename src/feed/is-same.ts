/** Whether two values of the model say the same; a piece that is undefined and one that is missing are alike. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!(one instanceof Object && other instanceof Object)) return false;
  if (one instanceof Date || other instanceof Date) return Number(one) === Number(other);
  const [pieces, others] = [one, other] as Record<string, unknown>[];
  return Object.keys({ ...one, ...other }).every((name) => isSame(pieces![name], others![name]));
}
