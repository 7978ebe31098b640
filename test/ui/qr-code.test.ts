import { expect, fixture, waitUntil } from '@open-wc/testing';
import { generate } from 'lean-qr';
import { html } from 'lit';
import { qrCode } from '../../src/ui/index.js';

/*
 * A code is looked at as a camera does, by its pixels, and each module compared with the standard's as lean-qr computes it.
 */

const QUIET_ZONE = 4;
const PIXELS = 8;

const ADDRESSES = ['https://news.example/', `https://news.example/a?title=${encodeURIComponent('云溪法庭把审判台搬到田间地头')}&from=qr`];

describe('qrCode()', () => {
  it('passes the accessibility audit', async () => {
    await expect(await place(ADDRESSES[0]!)).to.be.accessible();
  });

  it('has a name for those who do not see it', async () => {
    const code = await place(ADDRESSES[0]!);
    expect([code.getAttribute('role'), code.getAttribute('aria-label')]).to.deep.equal(['img', 'Code of the page']);
  });

  for (const address of ADDRESSES) {
    it(`is the code of ${address.length} characters, with a quiet zone around it, black on white`, async () => {
      const expected = generate(address);
      const size = expected.size + 2 * QUIET_ZONE;
      const seen = await scan(await place(address), size);
      const wanted = cells(size).map(([x, y]) => (expected.get(x - QUIET_ZONE, y - QUIET_ZONE) ? 'black' : 'white'));
      expect(seen).to.deep.equal(wanted);
    });
  }

  it('asks no server for it but its own', async () => {
    await place('https://news.example/secret');
    const hosts = performance.getEntriesByType('resource').map(({ name }) => new URL(name).host);
    expect(hosts.filter((host) => host !== location.host)).to.deep.equal([]);
  });

  it('takes the room of a code while it waits for it', async () => {
    const box = await fixture(html`<div style="inline-size: 100px">${qrCode('https://news.example/later', 'Code')}</div>`);
    expect(box.querySelector('svg')!.getBoundingClientRect().height).to.equal(100);
  });
});

async function place(address: string): Promise<SVGElement> {
  const box = await fixture(html`<div style="inline-size: 200px">${qrCode(address, 'Code of the page')}</div>`);
  await waitUntil(() => box.querySelector('path'), 'no code was drawn');
  return box.querySelector('svg')!;
}

/** The color in the middle of every module, row by row. */
async function scan(code: SVGElement, size: number): Promise<string[]> {
  const copy = code.cloneNode(true) as SVGElement;
  const pixels = size * PIXELS;
  for (const side of ['width', 'height']) copy.setAttribute(side, String(pixels));
  const image = new Image(pixels, pixels);
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: pixels, height: pixels });
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0, pixels, pixels);
  const { data } = context.getImageData(0, 0, pixels, pixels);
  return cells(size).map(([x, y]) => colorAt(data, ((y + 0.5) * pixels + x + 0.5) * PIXELS * 4));
}

function colorAt(data: Uint8ClampedArray, offset: number): string {
  const [red, green, blue, alpha] = data.subarray(offset, offset + 4);
  const color = `${red} ${green} ${blue} ${alpha}`;
  return { '0 0 0 255': 'black', '255 255 255 255': 'white' }[color] ?? color;
}

function cells(size: number): [x: number, y: number][] {
  return Array.from({ length: size ** 2 }, (_, index) => [index % size, Math.floor(index / size)]);
}
