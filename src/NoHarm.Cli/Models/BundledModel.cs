namespace NoHarm.Cli.Models;

/// <summary>A model of a bundle; its files are those of the bundle below <c>models/NAME</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Purpose">What it is for; null for a user's own.</param>
/// <param name="Licence">Its licence; null for a user's own.</param>
/// <param name="Pins">What the hash of each file was compared with, by its path in the model's folder.</param>
internal sealed record BundledModel(string Name, string? Purpose, string? Licence, IReadOnlyDictionary<string, PinState> Pins);
