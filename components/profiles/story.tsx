import type { ReactNode } from "react";
import { safeHref, type StoryBlock, type StoryDocument, type StoryInline } from "@/domain/stories/document";

type StoryProps = {
  story: StoryDocument;
  /** For who checks it: every link's address stands beside it, headings step below those of the page. */
  checked?: boolean;
};

/** A story's blocks as elements. Only what the allow-list knows is ever drawn; text is always text. */
export function Story({ story, checked = false }: StoryProps) {
  return <Blocks blocks={story.content} checked={checked} />;
}

function Block({ block, checked }: { block: StoryBlock; checked: boolean }): ReactNode {
  switch (block.type) {
    case "paragraph":
      return (
        <p>
          <Inlines nodes={block.content} checked={checked} />
        </p>
      );
    case "heading": {
      const [Larger, Smaller] = checked ? (["h3", "h4"] as const) : (["h2", "h3"] as const);
      const Heading = block.attrs.level === 2 ? Larger : Smaller;
      return (
        <Heading>
          <Inlines nodes={block.content} checked={checked} />
        </Heading>
      );
    }
    case "blockquote":
      return (
        <blockquote>
          <Blocks blocks={block.content} checked={checked} />
        </blockquote>
      );
    default: {
      const List = block.type === "bulletList" ? "ul" : "ol";
      return (
        <List>
          {block.content.map((item, at) => (
            <li key={at}>
              <Blocks blocks={item.content} checked={checked} />
            </li>
          ))}
        </List>
      );
    }
  }
}

function Blocks({ blocks, checked }: { blocks: StoryBlock[]; checked: boolean }) {
  return blocks.map((block, at) => <Block key={at} block={block} checked={checked} />);
}

function Inlines({ nodes = [], checked }: { nodes?: StoryInline[]; checked: boolean }) {
  return nodes.map((node, at) => <Inline key={at} node={node} checked={checked} />);
}

function Inline({ node, checked }: { node: StoryInline; checked: boolean }): ReactNode {
  if (node.type === "hardBreak") return <br />;
  return (node.marks ?? []).reduce<ReactNode>((inner, mark) => {
    if (mark.type !== "link") return mark.type === "bold" ? <strong>{inner}</strong> : <em>{inner}</em>;
    const href = safeHref(mark.attrs.href);
    if (!href) return inner;
    return (
      <>
        <a href={href} rel="nofollow noopener">
          {inner}
        </a>
        {checked ? <span className="wrap-anywhere text-soft"> ({href})</span> : null}
      </>
    );
  }, node.text);
}
