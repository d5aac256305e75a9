declare module "subset-font" {
  /** Of an OpenType font what `text` needs. `keepFeatures`: tags of its features, all by default. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: "woff2"; noHinting?: boolean; keepFeatures?: string[] },
  ): Promise<Buffer>;
}
