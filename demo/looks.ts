/// <reference types="vite/client" />
import manifest from '../custom-elements.json?raw';
import 'newsrack/define';

/*
 * A page to try looks on: themes, and each custom property that the manifest names. What is changed is said as CSS.
 */

interface Property {
  name: string;
  description: string;
  default?: string;
}

const preview = find<HTMLElement>('#preview');
const choices = find<HTMLFormElement>('#choices');
const properties = find<HTMLFormElement>('#properties');
const result = find<HTMLElement>('#result pre code');

properties.append(...readProperties().map(drawField));
choices.addEventListener('change', choose);
properties.addEventListener('input', change);
properties.addEventListener('submit', (event) => event.preventDefault());
find('#copy').addEventListener('click', () => void copy());
choose();

/** The custom properties of all tags: one that several have means the same in each. */
function readProperties(): Property[] {
  const { modules } = JSON.parse(manifest) as { modules: { declarations: { cssProperties?: Property[] }[] }[] };
  const all = modules.flatMap(({ declarations }) => declarations).flatMap(({ cssProperties = [] }) => cssProperties);
  return [...new Map(all.map((property) => [property.name, property])).values()].sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

function drawField({ name, description, default: value }: Property): HTMLElement {
  const label = document.createElement('label');
  const code = Object.assign(document.createElement('code'), { textContent: name });
  const meaning = Object.assign(document.createElement('small'), { textContent: description });
  const input = Object.assign(document.createElement('input'), { name, placeholder: value ?? '', autocomplete: 'off', spellcheck: false });
  label.append(code, meaning, input);
  return label;
}

function choose(): void {
  const { theme = '', scheme = '', language = '' } = Object.fromEntries(new FormData(choices)) as Record<string, string>;
  preview.className = `newsrack-${theme}`;
  preview.style.colorScheme = scheme;
  if (!preview.children.length || preview.lang !== language) {
    preview.lang = language;
    preview.replaceChildren(find<HTMLTemplateElement>(`template#${language}`).content.cloneNode(true));
  }
  change();
}

function change(): void {
  const values = [...new FormData(properties)] as [string, string][];
  for (const [name, value] of values) {
    if (value) preview.style.setProperty(name, value);
    else preview.style.removeProperty(name);
  }
  const chosen = [['color-scheme', schemeOf()], ...values] as [string, string][];
  const lines = chosen.filter(([, value]) => value).map(([name, value]) => `  ${name}: ${value};\n`);
  const { className } = preview;
  result.textContent = lines.length ? `.${className} {\n${lines.join('')}}` : `/* <html class="${className}"> is all it takes. */`;
}

/** The scheme, if it is not that of the page. */
function schemeOf(): string {
  const { colorScheme } = preview.style;
  return colorScheme === 'light dark' ? '' : colorScheme;
}

async function copy(): Promise<void> {
  const status = find('#result [role=status]');
  try {
    await navigator.clipboard.writeText(result.textContent ?? '');
    status.textContent = 'Copied.';
  } catch {
    getSelection()?.selectAllChildren(result);
    status.textContent = 'The browser does not let this page copy: the text is marked for you.';
  }
}

function find<One extends Element>(selector: string): One {
  return document.querySelector<One>(selector)!;
}
