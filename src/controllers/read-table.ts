/**
 * Splits CSV into rows of cells, whatever separates them: commas, semicolons (Excel in much of Europe), tabs. The library
 * that does so is loaded with the first table.
 *
 * @throws {SyntaxError} where a quotation mark is left open: it may have swallowed the rows after it
 */
export async function readTable(text: string): Promise<string[][]> {
  const { default: Papa } = await import('papaparse');
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) throw new SyntaxError(`${broken.message} (row ${(broken.row ?? 0) + 1})`);
  return data.map((row) => row.map((cell) => cell.trim()));
}
