import { correlationInWords } from "./correlationInWords";
import { pearson, spearman } from "../data/correlation";

/** How two metrics go together over the systems shown. */
export function CorrelationNote({ first, second, level }: { readonly first: readonly number[]; readonly second: readonly number[]; readonly level: number }) {
  return (
    <p>
      {`${correlationInWords("Pearson", pearson(first, second, level), level)} ${correlationInWords("Spearman", spearman(first, second, level), level)} `}
      <span class="quiet">The intervals take the systems as independent of each other; systems that share a model or answered the same cases are not quite.</span>
    </p>
  );
}
