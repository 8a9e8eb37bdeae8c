using NoHarm.Onnx;

namespace NoHarm.Cli.Doctor;

/// <summary>The ONNX Runtime library as this process can load it.</summary>
/// <param name="Library">The library, or null when it cannot be loaded.</param>
/// <param name="Problem">Why it cannot be loaded, and the mend; empty when it can.</param>
/// <param name="IsNamed">Whether the user named it, on the command line or in the environment.</param>
internal sealed record OnnxProbe(OnnxLibrary? Library, string Problem, bool IsNamed)
{
    /// <summary>Loads the library.</summary>
    /// <param name="asked">A library that the user named, or null.</param>
    public static OnnxProbe Load(string? asked)
    {
        bool named = asked is not null || Environment.GetEnvironmentVariable(OnnxLibrary.Variable) is { Length: > 0 };
        try
        {
            return new OnnxProbe(OnnxLibrary.Load(asked), "", named);
        }
        catch (OnnxLoadException failure)
        {
            return new OnnxProbe(null, failure.Message, named);
        }
    }

    /// <summary>The report's line.</summary>
    public Finding Finding() => Library is { } library
        ? new Finding("onnx", Mark.Ok, library.Backend)
        : new Finding("onnx", IsNamed ? Mark.Failed : Mark.Missing, Problem) { Mend = "Only ONNX models need it." };
}
