using NoHarm.Judging;

namespace NoHarm.Reporting.Building;

/// <summary>The actions of a record as the scorer sees them: without matches to options that are not matched.</summary>
internal static class LiveActions
{
    /// <summary>The actions.</summary>
    public static IEnumerable<ResponseAction> Of(JudgedRecord record)
    {
        HashSet<int> matched = [.. record.Options.Where(option => option.Matched).Select(option => option.OptionId)];
        return record.Actions.Select(action => action.Matches.All(matched.Contains)
            ? action
            : action with { Matches = [.. action.Matches.Where(matched.Contains)] });
    }
}
