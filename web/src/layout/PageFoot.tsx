/** What wrote the page, and what it is not. */
export function PageFoot({ version, commit }: { readonly version: string; readonly commit?: string }) {
  return (
    <footer class="page-foot">
      <p>{`Written by NoHarm ${version}${commit ? ` (${commit.slice(0, 12)})` : ""}.`}</p>
      <p>A research tool, not a medical device. Do not treat anybody by what stands here.</p>
    </footer>
  );
}
