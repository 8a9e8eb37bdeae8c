using NoHarm.Input;
using NoHarm.Reporting.Contract;

namespace NoHarm.Reporting.Building;

/// <summary>The data of a report: what stands in the page itself, and the blocks beside it.</summary>
public sealed class Report
{
    private readonly ReportContent _content;

    private Report(ReportContent content, ReportData data)
    {
        _content = content;
        Data = data;
        OffRubric = AnswerWriter.OffRubric(content);
    }

    /// <summary>Everything but the details of the answers.</summary>
    public ReportData Data { get; }

    /// <summary>The recommendations that match no option, in the order of the answers.</summary>
    public IReadOnlyList<OffRubricAction> OffRubric { get; }

    /// <summary>The answers in full, case by case in the order of the benchmark; made one by one, so that few are in memory at a time.</summary>
    public IEnumerable<CaseDetails> Details() => AnswerWriter.Details(_content);

    /// <summary>Reads runs and everything that they were made from, and builds the report's data.</summary>
    /// <param name="request">What the report is made of.</param>
    /// <param name="problems">Receives what is wrong with the files; what a reader must know stands in the data too.</param>
    /// <exception cref="InvalidInputException">A folder is no run, the runs cannot be compared, or a file that the numbers need cannot be read.</exception>
    public static Report Read(ReportRequest request, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(problems);
        ReportContent content = ReportSource.Read(request, problems);
        request.Respondents?.WarnOfUnknown(content.Respondents.Select(respondent => respondent.Key), problems);
        return new Report(content, ReportBuilder.Build(content, request.Title));
    }
}
