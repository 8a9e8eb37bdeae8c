namespace NoHarm.Validation.Sheets;

/// <summary>The names of a sheet's columns.</summary>
internal static class SheetColumns
{
    public const string Row = "row";
    public const string Case = "case";
    public const string Question = "question";
    public const string AnswerName = "answer no";
    public const string Answer = "answer";
    public const string Option = "option";
    public const string Passage = "passage";
    public const string Opinion = "opinion";
    public const string Verdict = "verdict";
    public const string Evidence = "evidence";
    public const string Note = "note";

    /// <summary>Without these nothing can be read.</summary>
    public static readonly string[] Required = [Row, Verdict];

    /// <summary>What shows that a row is still the one that was sent out.</summary>
    public static readonly string[] Shown = [Question, Answer, Option];

    /// <summary>What a person fills in.</summary>
    public static readonly string[] Filled = [Verdict, Evidence, Note];
}
