import { imageFormats, type ImageFormat, type PhotoVariant } from "@/domain/media/vocabulary";

/**
 * `sizes` for a picture over a phone's whole width: three device pixels to each of the page's show nothing more than two.
 * A phone shows it 90vw wide; at 88 a phone of 360 or 412 px takes the picture of 640 pixels, which is made for it.
 */
export const phoneWide =
  "(max-width: 40rem) and (min-resolution: 2.5dppx) 60vw, (max-width: 40rem) 88vw, 94vw";

type PictureProps = {
  variants: PhotoVariant[];
  alt: string;
  /** The language of `alt`, where it is not the page's. */
  lang?: string;
  /** The `sizes` attribute: how wide it is shown. */
  sizes: string;
  /** The page's main picture: loaded at once instead of when it comes into view. */
  priority?: boolean;
  className?: string;
};

/** One photo in every format and width it was made in; the browser picks. Its space is kept free. */
export function Picture({ variants, alt, lang, sizes, priority, className }: PictureProps) {
  const jpegs = variants.filter((variant) => variant.format === "jpeg").sort((a, b) => a.width - b.width);
  const fallback = jpegs.at(-1);
  if (!fallback) return null;
  return (
    <picture>
      {imageFormats
        .filter((format) => format !== "jpeg")
        .map((format) => (
          <source key={format} type={`image/${format}`} srcSet={sourceSet(variants, format)} sizes={sizes} />
        ))}
      <img
        src={`/media/${fallback.sha256}`}
        srcSet={sourceSet(variants, "jpeg")}
        sizes={sizes}
        width={fallback.width}
        height={fallback.height}
        alt={alt}
        lang={lang}
        loading={priority ? "eager" : "lazy"}
        fetchPriority={priority ? "high" : "auto"}
        decoding="async"
        className={className}
      />
    </picture>
  );
}

function sourceSet(variants: PhotoVariant[], format: ImageFormat): string {
  return variants
    .filter((variant) => variant.format === format)
    .sort((a, b) => a.width - b.width)
    .map((variant) => `/media/${variant.sha256} ${variant.width}w`)
    .join(", ");
}
