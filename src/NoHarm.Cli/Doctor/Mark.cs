namespace NoHarm.Cli.Doctor;

/// <summary>How the doctor finds one thing.</summary>
internal enum Mark
{
    /// <summary>It is there and works.</summary>
    Ok,

    /// <summary>It is not there, and nothing here could use it.</summary>
    None,

    /// <summary>It is not there, and some feature waits for it.</summary>
    Missing,

    /// <summary>It is there and does not work.</summary>
    Failed,
}
