/** Answers that try to leave the place where they are shown: run with the demo's cases. */

const cases = ["DemoCard01", "DemoEndo01", "DemoGI01", "DemoHeme01", "DemoNeuro01", "DemoPulm01"];

const attack = "window.__pwned=1;alert(1)";

/** What every hostile answer also says, so that there is something to match and to highlight. */
const advice = {
  DemoCard01: "Stop diltiazem today. Start metoprolol succinate 25 mg once daily.",
  DemoEndo01: "Start methimazole 20 mg once daily and propranolol 20 mg three times daily.",
  DemoGI01: "Start bismuth quadruple therapy for 14 days. Order an upper endoscopy.",
  DemoHeme01: "Start aspirin 81 mg daily and phlebotomy to a hematocrit below 45%.",
  DemoNeuro01: "Stop the combination tablet. Start propranolol 40 mg twice daily.",
  DemoPulm01: "Start pulmonary rehabilitation and an inhaled LAMA/LABA once daily.",
};

/** Texts by what they try. Each is followed by advice. */
export const attacks = {
  "a script": `<script>${attack}</script><img src=x onerror="${attack}"><svg onload=${attack}>`,
  "the end of its element": `</textarea></pre></td></table></script></style></title>--><script>${attack}</script>`,
  "a comment": `<!-- <script> <!--<script>${attack}//]]>`,
  "marks that turn text around": "Give \u202Eylno\u202C insulin\u2066 \u202Bleft\u202C \u200F\u061C and \u2067isolated\u2069 \u202E never closed.",
  "controls": "Bell\u0007, escape \u001b[31mred\u001b[0m\u001b]8;;http://example.test\u0007link\u001b]8;;\u0007, null \u0000 and backspace\b.",
  "pictures and accents": "Give 👩🏽‍⚕️ 🫀 e\u0301\u0323 ﷽ عربي עברית ไทย 中文 to the patient 🇩🇪.",
};

/** Names of respondents that would do harm in a page or a table. */
export const names = ["<b onclick=alert(1)>bold</b>", "\"quoted\", with 'all' & <!-- of it -->", "right\u202Eleft", "=1+1"];

/** A text of so many megabytes that no judge needs long for. */
const longText = (megabytes) => "0123456789 ".repeat(Math.ceil((megabytes * 1e6) / 11));

/**
 * The lines of a file of answers: every name answers every case, one attack after the other; the last name's answer to the
 * last case is a long one.
 */
export function hostileAnswers(megabytes = 5) {
  const texts = Object.values(attacks);
  const lines = [];
  for (const [n, respondent] of names.entries()) {
    for (const [c, id] of cases.entries()) {
      const isLong = n === names.length - 1 && c === cases.length - 1;
      const text = isLong ? longText(megabytes) : texts[(n + c) % texts.length];
      lines.push(JSON.stringify({ respondent, id, trial: 1, response: `${advice[id]}\n\n${text}\n\n${advice[id]}` }));
    }
  }
  return lines.join("\n") + "\n";
}
