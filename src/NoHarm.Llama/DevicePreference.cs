namespace NoHarm.Llama;

/// <summary>Where a model is to run.</summary>
public enum DevicePreference
{
    /// <summary>On a GPU when the library has one, else on the CPU.</summary>
    Auto,

    /// <summary>On the CPU, even where a GPU is there.</summary>
    Cpu,

    /// <summary>On a GPU; refused when there is none.</summary>
    Gpu,
}
