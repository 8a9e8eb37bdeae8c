namespace NoHarm.Cli.Models;

/// <summary>A model as the list shows it: of the catalogue, installed, or both.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Purpose">What it is for; null when only its user knows.</param>
/// <param name="Origin">Whose it is; null when only its user knows.</param>
/// <param name="Bytes">Its size; null when unknown.</param>
/// <param name="Licence">Its licence; null when only its user knows.</param>
/// <param name="LicenceFrom">How the licence is known.</param>
/// <param name="Pin">How far its hash can be trusted, in words.</param>
/// <param name="Installed">Whether it is in the models folder.</param>
/// <param name="Use">The option that uses it; null when it is not installed.</param>
/// <param name="Needs">Files without a pin that belong beside it.</param>
/// <param name="Note">What else should be known.</param>
/// <param name="Pinned">Its files in the catalogue.</param>
/// <param name="Files">Its files in the models folder.</param>
internal sealed record ListedModel(
    string Name,
    string? Purpose,
    string? Origin,
    long? Bytes,
    string? Licence,
    string? LicenceFrom,
    string Pin,
    bool Installed,
    string? Use,
    string? Needs,
    string? Note,
    IReadOnlyList<CatalogueFile> Pinned,
    IReadOnlyList<InstalledFile> Files)
{
    /// <summary>Every model, those of the catalogue first.</summary>
    public static IReadOnlyList<ListedModel> All(Catalogue catalogue, ModelStore store) =>
    [
        .. catalogue.Models.Select(model => Of(model, store.Find(model.Name), store)),
        .. store.Models.Where(model => catalogue.Find(model.Name) is null).Select(model => Of(null, model, store)),
    ];

    private static ListedModel Of(CatalogueModel? known, InstalledModel? installed, ModelStore store) => new(
        known?.Name ?? installed!.Name,
        known?.Purpose ?? installed?.Purpose,
        known?.Origin,
        installed?.Files.Sum(file => file.Bytes) ?? known?.Bytes,
        known?.Licence ?? installed?.Licence,
        known?.LicenceFrom,
        PinOf(known, installed),
        installed is not null,
        installed is null ? null : ModelUse.Of(store, installed),
        known?.Needs,
        known?.Note,
        known?.Files ?? [],
        installed?.Files ?? []);

    private static string PinOf(CatalogueModel? known, InstalledModel? installed)
    {
        // The weights decide; the files beside them have no pin in most models.
        if (installed?.Files.Where(file => ModelFiles.IsWeights(file.Path)).Select(file => (PinState?)file.Pin).Min() is { } pin)
        {
            return pin switch
            {
                PinState.Verified => "verified here",
                PinState.Given => "given by you",
                PinState.Recorded => "recorded here",
                _ => "your own",
            };
        }

        if (known is null || known.Files.Any(file => file.Sha256 is null))
            return "no hash known";
        return known.Files.All(file => file.Verified) ? "verified" : "unverified";
    }
}
