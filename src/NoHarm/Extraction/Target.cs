using NoHarm.Responses;

namespace NoHarm.Extraction;

/// <summary>A value that something is to be brought to or compared with.</summary>
/// <param name="Kind">What it is a value of.</param>
/// <param name="Low">The lower end; 0 for "below".</param>
/// <param name="High">The upper end.</param>
/// <param name="Span">Where it stands.</param>
public sealed record Target(TargetKind Kind, double Low, double High, TextSpan Span)
{
    /// <summary>Whether two targets ask for the same: equal bounds, or ranges with a value in common.</summary>
    public bool Meets(Target other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Kind != other.Kind || Low == 0 != (other.Low == 0))
            return false;
        return Low == 0 ? Math.Abs(High - other.High) < 1e-9 : Low <= other.High && other.Low <= High;
    }
}
