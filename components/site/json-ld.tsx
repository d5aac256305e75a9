/**
 * Linked data about the page, for machines. A data block, not a script: the content security policy lets it be. Every
 * `<` is written as an escape, so that no text in it can end the block.
 */
export function JsonLd({ data }: { data: object }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonForMarkup(data) }} />;
}

/** JSON that may stand inside a `<script>` element. */
export function jsonForMarkup(data: object): string {
  return JSON.stringify(data).replace(/</g, "\\u003c");
}
