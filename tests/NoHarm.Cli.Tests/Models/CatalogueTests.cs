using System.Text.Json;

namespace NoHarm.Cli.Tests.Models;

public class CatalogueTests
{
    [Fact]
    public async Task The_catalogue_says_of_every_pin_how_it_is_known_and_that_nobody_hashed_the_bytes()
    {
        using var folder = new ModelsFolder();
        Tool.Result result = await folder.RunAsync("list", "--json");
        result.ExitCode.ShouldBe(0, result.Error);
        using JsonDocument json = JsonDocument.Parse(result.Output);
        JsonElement[] models = [.. json.RootElement.EnumerateArray()];
        models.Length.ShouldBeGreaterThan(20);
        foreach (JsonElement model in models)
        {
            model.GetProperty("licence").GetString().ShouldNotBeNullOrEmpty();
            model.GetProperty("installed").GetBoolean().ShouldBeFalse();
            model.GetProperty("pin").GetString().ShouldBeOneOf("unverified", "no hash known");
            foreach (JsonElement file in model.GetProperty("pinned").EnumerateArray())
                file.GetProperty("pinFrom").GetString().ShouldNotBeNullOrEmpty();
        }
    }

    [Fact]
    public void Every_pin_is_the_one_that_was_collected()
    {
        string collected = Path.Combine(Repository.Root, "..", "shared", "data", "model-pins.json");
        Assert.SkipUnless(File.Exists(collected), "The collected pins are not beside this checkout (../shared/data).");
        using JsonDocument pins = JsonDocument.Parse(File.ReadAllBytes(collected));
        HashSet<(string?, long?)> known = [.. pins.RootElement.GetProperty("models").EnumerateArray().Select(Pin)];
        using JsonDocument catalogue = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "models", "catalogue.json")));
        foreach (JsonElement model in catalogue.RootElement.GetProperty("models").EnumerateArray())
        {
            foreach (JsonElement file in model.GetProperty("files").EnumerateArray())
                known.ShouldContain((file.GetProperty("sha256").GetString(), Number(file.GetProperty("bytes"))), model.GetProperty("name").GetString());
        }
    }

    [Theory]
    [InlineData("""{"format": 2, "models": []}""", "\"format\" is 2")]
    [InlineData("""{"format": 1, "models": [""", "my-catalogue.json:1: ")]
    [InlineData("""{"format": 1, "modls": []}""", "modls")]
    [InlineData("""{"format": 1, "models": [{"name": "e5-small-v2", "purpose": "embedder", "licence": "MIT", "files": [{"path": "x.onnx"}]}]}""", "is there twice")]
    [InlineData("""{"format": 1, "models": [{"name": "a", "purpose": "embedder", "licence": "MIT", "files": [{"path": "../x.onnx"}]}]}""", "no path below")]
    [InlineData("""{"format": 1, "models": [{"name": "../a", "purpose": "embedder", "licence": "MIT", "files": [{"path": "x.onnx"}]}]}""", "is no name")]
    [InlineData("""{"format": 1, "models": [{"name": "a", "purpose": "pet", "licence": "MIT", "files": []}]}""", "expected one of embedder")]
    [InlineData("""{"format": 1, "models": [{"name": "a", "purpose": "embedder", "licence": "MIT", "files": [{"path": "x.onnx", "sha256": "ABC"}]}]}""", "64 lower-case")]
    public async Task A_catalogue_of_ones_own_that_is_wrong_is_named_with_what_is_wrong(string text, string expected)
    {
        using var folder = new ModelsFolder();
        folder.Write("models/my-catalogue.json", System.Text.Encoding.UTF8.GetBytes(text));
        Tool.Result result = await folder.RunAsync("list");
        result.ExitCode.ShouldBe(3);
        result.Error.ShouldContain("my-catalogue.json");
        result.Error.ShouldContain(expected);
        result.Error.ShouldNotContain("   at ");
    }

    private static (string? Hash, long? Bytes) Pin(JsonElement pin) => (pin.GetProperty("sha256").GetString(), Number(pin.GetProperty("size")));

    private static long? Number(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.GetInt64();
}
