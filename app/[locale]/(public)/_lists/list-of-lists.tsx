import { localePath } from "@/messages/locales";

type ListOfListsProps = {
  locale: string;
  title: string;
  lead: string;
  /** The lists: `path` without locale, and in words how many stories each holds. */
  lists: { path: string; name: string; count: string }[];
};

/** Where an address cut short lands: the lists that begin with it, each with how much it holds. */
export function ListOfLists({ locale, title, lead, lists }: ListOfListsProps) {
  return (
    <>
      <h1 className="text-4xl">{title}</h1>
      <p className="mt-2 mb-8 max-w-prose text-soft">{lead}</p>
      {lists.length > 0 ? (
        <ul className="ruled max-w-2xl">
          {lists.map((list) => (
            <li key={list.path} className="flex items-center justify-between gap-x-4 py-2">
              <a
                href={localePath(locale, list.path)}
                className="touch-link min-w-0 leading-snug font-semibold wrap-anywhere"
              >
                {list.name}
              </a>
              <span className="shrink-0 text-soft">{list.count}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
