/** Settles once the page is seen. A prerendered page is hidden until it is opened (Prerendering Revamped §5.4). */
export async function whenVisible(page = document): Promise<void> {
  if (!page.hidden) return;
  return new Promise((resolve) => {
    page.addEventListener('visibilitychange', function seen() {
      if (page.hidden) return;
      page.removeEventListener('visibilitychange', seen);
      resolve();
    });
  });
}
