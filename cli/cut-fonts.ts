import { writeFile } from "node:fs/promises";
import { cutFont, pageFonts, type PageFont } from "./page-fonts";

for (const font of Object.keys(pageFonts) as PageFont[]) {
  const cut = await cutFont(font);
  await writeFile(`app/fonts/${font}.woff2`, cut);
  console.log(`app/fonts/${font}.woff2: ${cut.length.toLocaleString("vi")} byte`);
}
