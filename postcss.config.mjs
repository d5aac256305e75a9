import { flattenLayers } from "./flatten-layers.mjs";

export default { plugins: ["@tailwindcss/postcss", flattenLayers] };
