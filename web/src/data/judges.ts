import type { JudgeQuality } from "../contract";
import { formatPlural } from "./format";

/** What is known of a judge in a few words, and how good that is. */
export interface Standing {
  readonly word: string;
  readonly symbol: string;
  readonly tone: "severe" | "moderate" | "good";
}

/**
 * What is known of a judge. Who labelled is part of it: agreeing with language models proves nothing about physicians, and
 * raters are called physicians only when every one of them is.
 */
export function standingOf(judge: JudgeQuality): Standing {
  if (judge.standing === "otherJudge") return { word: "Not validated: the certificate is of another judge", symbol: "\u2717", tone: "severe" };
  if (judge.standing === "notValidated") return { word: "Not validated", symbol: "!", tone: "severe" };
  if (judge.labelledBy === "physician") return { word: "Validated against physicians", symbol: "\u2713", tone: "good" };
  return { word: `Validated, but ${whom(judge)}`, symbol: "!", tone: "moderate" };
}

/** Who labelled, in words; empty when there are no labels. A name stands for the least of several raters. */
export function labellers(judge: JudgeQuality): string {
  const raters = formatPlural(judge.raters, "rater");
  switch (judge.labelledBy) {
    case undefined:
      return "";
    case "physician":
      return judge.raters > 0 ? formatPlural(judge.raters, "physician") : "physicians";
    case "llm":
      return judge.raters === 1 ? "a language model" : `${raters}, language models among them`;
    case "other":
      return judge.raters === 1 ? "a person who is not a physician" : `${raters}, not all of them physicians`;
    default:
      return `${raters}; nobody said who they are`;
  }
}

function whom(judge: JudgeQuality): string {
  if (judge.labelledBy === "llm") return judge.raters === 1 ? "against a language model, not against physicians" : "against labels that language models had a part in";
  return judge.labelledBy === "other" ? "not against physicians alone" : "nobody said against whose labels";
}
