import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

/** Describes the tags to editors and to Storybook, from the JSDoc of the classes. */
export default {
  globs: ['src/elements/**/*.ts', 'src/controllers/**/*.ts'],
  litelement: true,
  packagejson: false,
  outdir: '.',
  plugins: [
    publicFace(),
    customElementVsCodePlugin({ outdir: 'dist', hideLogs: true }),
    customElementJetBrainsPlugin({ outdir: 'dist', hideLogs: true, packageJson: false }),
  ],
};

/** Names files as the package does, which has dist/ and no src/, and leaves out what page authors cannot use. */
function publicFace() {
  return {
    name: 'public-face',
    /** @param {{ customElementsManifest: { modules: { declarations: { members?: { privacy?: string }[] }[] }[] } }} params */
    packageLinkPhase({ customElementsManifest }) {
      for (const declaration of customElementsManifest.modules.flatMap(({ declarations }) => declarations)) {
        declaration.members = declaration.members?.filter(({ privacy = 'public' }) => privacy === 'public');
      }
      const text = JSON.stringify(customElementsManifest).replace(/"\/?src\/([^"]+)\.[jt]s"/g, '"dist/$1.js"');
      Object.assign(customElementsManifest, JSON.parse(text));
    },
  };
}
