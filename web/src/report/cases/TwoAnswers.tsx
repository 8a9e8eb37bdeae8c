import { answerName } from "../../data/answers";
import { writeRoute } from "../../data/route";
import { CaseText } from "./CaseText";
import { Details } from "./Details";
import { OptionByOption, type TwoAnswersProps } from "./OptionByOption";
import { useHeading } from "./useHeading";

/** Two answers to one case, option by option. */
export function TwoAnswers({ data, case: one, places, answers }: TwoAnswersProps) {
  const [first, second] = places;
  const heading = useHeading(`${first} ${second}`);
  const names = [answerName(data, answers[0]), answerName(data, answers[1])] as const;
  return (
    <article class="answer-page" aria-labelledby="two-title">
      <nav class="ways" aria-label="Answers">
        <a href="#cases">All answers</a>
        <a href={writeRoute({ case: one.id, answer: second, beside: first })}>Swap sides</a>
      </nav>
      <h3 id="two-title" tabIndex={-1} ref={heading}>{`${names[0]} and ${names[1]}`}</h3>
      <CaseText of={one} isOpen={false} />
      <Details case={one.id} answers={places}>
        {([left, right]) => left && right && <OptionByOption key={`${first} ${second}`} data={data} case={one} places={places} answers={answers} names={names} details={[left, right]} />}
      </Details>
    </article>
  );
}
