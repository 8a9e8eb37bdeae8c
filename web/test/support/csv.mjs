/** The rows of a CSV by the rules of RFC 4180, each an object by the names of the first row. */
export function readCsv(text) {
  const rows = [];
  let row = [];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') cell += text[++i];
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ",") {
      row.push(cell);
      cell = "";
    } else if (c === "\n" || c === "\r") {
      if (c === "\r" && text[i + 1] === "\n") i++;
      row.push(cell);
      rows.push(row);
      row = [];
      cell = "";
    } else cell += c;
  }
  if (cell || row.length > 0) rows.push([...row, cell]);
  const [names, ...rest] = rows.filter((r) => r.length > 1 || r[0]);
  return rest.map((r) => Object.fromEntries(names.map((name, i) => [name, r[i] ?? ""])));
}
