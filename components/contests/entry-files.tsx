type EntryFilesProps = {
  files: { id: string; fileName: string }[];
  title: string;
  /** Opens them for whoever handed the entry in. */
  entryKey?: string;
};

/** The papers and photos of an entry. */
export function EntryFiles({ files, title, entryKey }: EntryFilesProps) {
  if (files.length === 0) return null;
  const query = entryKey ? `?khoa=${encodeURIComponent(entryKey)}` : "";
  return (
    <>
      <p className="mt-4 font-semibold">{title}</p>
      <ul>
        {files.map(({ id, fileName }) => (
          <li key={id}>
            <a href={`/api/contest-files/${id}${query}`} className="touch-link wrap-anywhere">
              {fileName}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
