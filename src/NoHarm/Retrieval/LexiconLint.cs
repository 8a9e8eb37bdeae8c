using NoHarm.Input;
using NoHarm.Retrieval.Lint;

namespace NoHarm.Retrieval;

/// <summary>
/// Looks for defects of a vocabulary: lines that cannot be read, forms that can never be found or have two meanings,
/// names that are not defined, entries out of order.
/// </summary>
public static class LexiconLint
{
    /// <summary>Every defect of the vocabulary in a folder, by file and line, and how large it is.</summary>
    public static (IReadOnlyList<Problem> Problems, int Concepts, int Forms) Check(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var problems = new ProblemList();
        LexiconSource source = LexiconSource.Read(folder, problems);
        Problem[] found =
        [
            .. problems.All
                .Concat(FormCheck.Check(source))
                .Concat(UniqueCheck.Check(source))
                .Concat(ClassCheck.Check(source))
                .Concat(OrderCheck.Check(source))
                .OrderBy(problem => problem.File, StringComparer.Ordinal)
                .ThenBy(problem => problem.Line ?? 0),
        ];
        return (found, source.Concepts.Count, source.Concepts.Sum(line => line.Words.Count()));
    }
}
