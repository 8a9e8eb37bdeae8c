namespace NoHarm.Llama;

/// <summary>A processor that the library can compute on.</summary>
/// <param name="Name">The library's short name, such as <c>CPU</c> or <c>CUDA0</c>.</param>
/// <param name="Description">The maker's name.</param>
/// <param name="IsGpu">Whether it is a graphics processor.</param>
/// <param name="FreeBytes">Memory that is free; 0 when unknown.</param>
/// <param name="TotalBytes">Memory in all; 0 when unknown.</param>
public sealed record LlamaDevice(string Name, string Description, bool IsGpu, long FreeBytes, long TotalBytes);
