namespace NoHarm.Extraction;

/// <summary>Reads doses, routes, frequencies, durations, urgency and panel members from free text.</summary>
public static class QualifierReader
{
    /// <summary>Everything that qualifies the actions of a text.</summary>
    /// <param name="text">A statement, an option or a whole answer.</param>
    public static Qualifiers Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new Qualifiers
        {
            Doses = DoseReader.Read(text),
            Routes = RouteReader.Read(text),
            Frequencies = FrequencyReader.Read(text),
            Durations = DurationReader.Read(text),
            Urgencies = UrgencyReader.Read(text),
            Targets = TargetReader.Read(text),
            Panels = PanelReader.Read(text),
        };
    }
}
