using System.Text.Json;
using System.Text.Json.Serialization;
using NoHarm.Statistics;

namespace NoHarm.Judging.Lexical;

/// <summary>Writes boosted trees as a list of texts: the start, then one tree a line.</summary>
internal sealed class TreesConverter : JsonConverter<BoostedTrees>
{
    /// <inheritdoc/>
    public override BoostedTrees Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string[] texts = JsonSerializer.Deserialize<string[]>(ref reader) ?? [];
        if (texts.Length == 0)
            throw new JsonException("found no trees; expected the start and one text per tree.");
        try
        {
            DecisionTree[] trees = [.. texts.Select(text => DecisionTree.Parse(text, OptionEvidence.Names))];
            return new BoostedTrees(trees[0].ValueOf(new double[OptionEvidence.Names.Count]), trees[1..]);
        }
        catch (FormatException wrong)
        {
            throw new JsonException($"{wrong.Message} Refit with noharm calibrate.", wrong);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, BoostedTrees value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(value.Start.ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (DecisionTree tree in value.Trees)
            writer.WriteStringValue(tree.ToText(OptionEvidence.Names));
        writer.WriteEndArray();
    }
}
