/**
 * A browser's translation wraps words in elements of its own, or puts its own words in their place; React then looks for a
 * node where it no longer stands, throws, and the page with all that was typed is gone. Here what is to be taken away or
 * gone before is what stands there for it now.
 */
function standIn(parent: Node, node: Node): Node | null {
  let standing: Node | null = node;
  while (standing && standing.parentNode !== parent) standing = standing.parentNode;
  return standing;
}

type Method = (this: Node, child: Node, next?: Node | null) => Node;
const native = (name: "removeChild" | "insertBefore") =>
  Object.getOwnPropertyDescriptor(Node.prototype, name)!.value as Method;

if (typeof Node === "function") {
  const removeChild = native("removeChild");
  const insertBefore = native("insertBefore");

  Node.prototype.removeChild = function <Child extends Node>(this: Node, child: Child): Child {
    const standing = standIn(this, child);
    if (standing) removeChild.call(this, standing);
    return child;
  };

  Node.prototype.insertBefore = function <Child extends Node>(this: Node, child: Child, next: Node | null) {
    return insertBefore.call(this, child, next && standIn(this, next)) as Child;
  };
}
