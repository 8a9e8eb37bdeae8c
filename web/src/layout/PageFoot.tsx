/** What wrote the page, and what it is not. */
export function PageFoot({ version, commit }: { readonly version: string; readonly commit?: string }) {
  return (
    <footer class="page-foot">
      <p>{`Written by NoHarm ${version}${commit ? ` (${commit.slice(0, 10)})` : ""}.`}</p>
      <p>For research. Not a medical device, and no advice for the care of a patient.</p>
    </footer>
  );
}
