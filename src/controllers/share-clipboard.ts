/*
 * Pages without https have no clipboard (Clipboard API §7.3), and many a portal is such a page: there the browser's own
 * copy command is answered with the text, which works while a reader's click or key is being handled.
 */

/** Copies a text; false where the browser does not let a page do that. */
export async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return answerCopyCommand(text);
  }
}

function answerCopyCommand(text: string): boolean {
  let isCopied = false;
  const answer = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isCopied = true;
  };
  document.addEventListener('copy', answer, true);
  const isAllowed = document.execCommand('copy');
  document.removeEventListener('copy', answer, true);
  return isAllowed && isCopied;
}
