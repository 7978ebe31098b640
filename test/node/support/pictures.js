/** Pictures of parts of a page, compared point by point by the contrast of WCAG 2.2 (relative luminance). */

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {{ x: number, y: number, width: number, height: number }} Box */

/** Where a point counts as changed, and an edge as seen (WCAG 2.2 §1.4.11). */
export const SEEN = 3;

/** The relative luminance of each point of a part of the page, in ten-thousandths. @param {Page} page @param {Box} clip @returns {Promise<number[]>} */
export async function luminances(page, clip) {
  const picture = await page.screenshot({ clip, encoding: 'base64', captureBeyondViewport: false });
  return page.evaluate(readLuminances, picture);
}

/** How many points of one picture differ visibly from those of another. @param {number[]} one @param {number[]} other */
export function pointsThatDiffer(one, other) {
  return one.filter((luminance, index) => contrast(luminance, other[index] ?? luminance) >= SEEN).length;
}

/** How far any point of a picture is from its first, which lies on the ground. @param {number[]} picture */
export function contrastWithin(picture) {
  return picture.reduce((most, luminance) => Math.max(most, contrast(luminance, picture[0] ?? luminance)), 1);
}

/** @param {number} one @param {number} other */
function contrast(one, other) {
  return (Math.max(one, other) + 500) / (Math.min(one, other) + 500);
}

/** Runs in the page. @param {string} picture */
async function readLuminances(picture) {
  const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
  const context = /** @type {OffscreenCanvasRenderingContext2D} */ (new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d'));
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  const linear = (/** @type {number} */ value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return Array.from({ length: data.length / 4 }, (_, point) => {
    const [red = 0, green = 0, blue = 0] = data.subarray(point * 4, point * 4 + 3);
    return Math.round(2126 * linear(red / 255) + 7152 * linear(green / 255) + 722 * linear(blue / 255));
  });
}
