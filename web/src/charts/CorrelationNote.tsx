import { correlationInWords } from "./correlationInWords";
import { pearson, spearman } from "../data/correlation";

/** How two metrics go together over the systems shown. */
export function CorrelationNote({ first, second, level }: { readonly first: readonly number[]; readonly second: readonly number[]; readonly level: number }) {
  const byValue = pearson(first, second, level);
  return (
    <p>
      {`${correlationInWords("Pearson", byValue, level)} ${correlationInWords("Spearman", spearman(first, second, level), level)} `}
      {byValue.low !== null && <span class="quiet">The intervals take the respondents as independent of each other; respondents that share a model or answered the same cases are not quite.</span>}
    </p>
  );
}
