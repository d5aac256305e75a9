import type { ReactNode } from "react";
import { safeHref, type StoryBlock, type StoryDocument, type StoryInline } from "@/domain/stories/document";

/** A story's blocks as elements. Only what the allow-list knows is ever drawn; text is always text. */
export function Story({ story }: { story: StoryDocument }) {
  return story.content.map((block, at) => <Block key={at} block={block} />);
}

function Block({ block }: { block: StoryBlock }): ReactNode {
  switch (block.type) {
    case "paragraph":
      return (
        <p>
          <Inlines nodes={block.content} />
        </p>
      );
    case "heading": {
      const Heading = block.attrs.level === 2 ? "h2" : "h3";
      return (
        <Heading>
          <Inlines nodes={block.content} />
        </Heading>
      );
    }
    case "blockquote":
      return (
        <blockquote>
          <Blocks blocks={block.content} />
        </blockquote>
      );
    default: {
      const List = block.type === "bulletList" ? "ul" : "ol";
      return (
        <List>
          {block.content.map((item, at) => (
            <li key={at}>
              <Blocks blocks={item.content} />
            </li>
          ))}
        </List>
      );
    }
  }
}

function Blocks({ blocks }: { blocks: StoryBlock[] }) {
  return blocks.map((block, at) => <Block key={at} block={block} />);
}

function Inlines({ nodes = [] }: { nodes?: StoryInline[] }) {
  return nodes.map((node, at) => <Inline key={at} node={node} />);
}

function Inline({ node }: { node: StoryInline }): ReactNode {
  if (node.type === "hardBreak") return <br />;
  return (node.marks ?? []).reduce<ReactNode>((inner, mark) => {
    if (mark.type !== "link") return mark.type === "bold" ? <strong>{inner}</strong> : <em>{inner}</em>;
    const href = safeHref(mark.attrs.href);
    return href ? (
      <a href={href} rel="nofollow noopener">
        {inner}
      </a>
    ) : (
      inner
    );
  }, node.text);
}
