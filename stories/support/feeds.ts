/// <reference types="vite/client" />

/**
 * Address of a file in stories/feeds. It is relative in the static build, which then works in any folder of any site; the
 * development server and the tests serve the same files from their root.
 */
export function feed(...files: string[]): string {
  return files.map((file) => `${import.meta.env.BASE_URL}feeds/${file}`).join(' ');
}
