// @ts-check

/**
 * A PostCSS plugin that takes the rules out of their `@layer`s and puts them in the layers' order: browsers of before 2022
 * know no layers and pass over all that stands in them, which is every style of the portal. What stands in none comes last, as
 * it counts.
 */
export const flattenLayers = {
  postcssPlugin: "flatten-layers",
  /** @param {import("postcss").Root} root */
  OnceExit(root) {
    /** @type {Map<string, import("postcss").AtRule[]>} */
    const layers = new Map();
    root.walkAtRules("layer", (layer) => {
      // One inside another rule cannot be moved out of it.
      if (layer.parent !== root) return;
      for (const name of layer.params.split(",").map((one) => one.trim())) {
        const blocks = layers.get(name) ?? [];
        layers.set(name, layer.nodes ? [...blocks, layer] : blocks);
      }
      if (!layer.nodes) layer.remove();
    });
    const blocks = [...layers.values()].flat();
    for (const block of blocks) block.remove();
    root.prepend(...blocks.flatMap((block) => block.nodes ?? []));
  },
};
