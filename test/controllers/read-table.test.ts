import { expect } from '@open-wc/testing';
import { readTable } from '../../src/controllers/read-table.js';

async function failure(text: string): Promise<unknown> {
  return readTable(text).catch((error: unknown) => error);
}

describe('readTable', () => {
  for (const separator of [',', ';', '\t']) {
    it(`splits cells at ${JSON.stringify(separator)}`, async () => {
      const text = [['name', 'number'], ['Tilde', 'B17'], ['Ansel', 'B18']].map((row) => row.join(separator)).join('\r\n');
      expect(await readTable(text)).to.deep.equal([['name', 'number'], ['Tilde', 'B17'], ['Ansel', 'B18']]);
    });
  }

  it('keeps separators, line breaks and quotation marks in quoted cells', async () => {
    expect(await readTable('a,b\n"x, y","1\n2"\n"say ""so""",3')).to.deep.equal([['a', 'b'], ['x, y', '1\n2'], ['say "so"', '3']]);
  });

  it('leaves out empty lines, and spaces around cells', async () => {
    expect(await readTable('a,b\n\n , \n 1 ,2\n')).to.deep.equal([['a', 'b'], ['1', '2']]);
  });

  it('reads a single column', async () => {
    expect(await readTable('name\nTilde\n')).to.deep.equal([['name'], ['Tilde']]);
  });

  it('refuses a table with a quotation mark left open, which may have swallowed rows', async () => {
    expect(await failure('a,b\n"1,2\n3,4\n')).to.be.instanceOf(SyntaxError);
  });
});
