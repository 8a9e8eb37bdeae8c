/** A button that writes a file on the reader's machine; nothing is sent. */
export function DownloadButton({ label, file, content }: { readonly label: string; readonly file: string; readonly content: () => string }) {
  const save = () => {
    const address = URL.createObjectURL(new Blob([content()], { type: "text/csv;charset=utf-8" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };
  return (
    <button type="button" onClick={save}>
      {label}
    </button>
  );
}
