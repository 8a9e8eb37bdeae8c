using System.Text.RegularExpressions;
using NoHarm.Testing.Gguf;
using NoHarm.Testing.Onnx;

namespace NoHarm.Cli.Tests;

/// <summary>What the README tells a user to type must work, and what it shows must be what comes out.</summary>
public partial class ReadmeTests
{
    /// <summary>A user's model in the README; a tiny one with random weights stands in for it.</summary>
    private const string Model = "models/judge.gguf";
    private const string Encoder = "models/bge-small";
    private const string Classifier = "models/nli";

    private static readonly DecoderShape Small = new() { Layers = 1, Width = 32, Heads = 2, KeyValueHeads = 1, FeedForward = 32, Context = 16_384 };

    public static TheoryData<string> Commands() => [.. Snippets().Where(line => line.StartsWith("noharm ", StringComparison.Ordinal))];

    [Fact]
    public async Task Every_command_of_the_README_runs_in_its_order()
    {
        using var folder = new TempFolder();
        string model = TinyModels.Bpe(Path.Combine(folder.Path, "judge.gguf"), OutputHead.Lean(["Yes", "Partial", "No"], boost: 20), shape: Small);
        string encoder = OnnxFolder.Write(Path.Combine(folder.Path, "bge-small"), new BertShape { Positions = 512 });
        string classifier = OnnxFolder.Write(Path.Combine(folder.Path, "nli"), new BertShape { Positions = 512, Classes = 3 }, ["entailment", "neutral", "contradiction"]);
        foreach (string command in Commands().Select(row => row.Data))
        {
            if (command.Contains("../shared", StringComparison.Ordinal) && !Directory.Exists(Path.Combine(Repository.Root, "..", "shared")))
                continue;
            if (command.Contains(Model, StringComparison.Ordinal) && !Directory.Exists(Path.Combine(AppContext.BaseDirectory, "native", "llama")))
                continue;
            if (command.Contains("onnx:", StringComparison.Ordinal) && !Directory.Exists(Path.Combine(AppContext.BaseDirectory, "native", "onnx")))
                continue;
            string[] arguments =
            [
                .. command.Replace(Model, model, StringComparison.Ordinal).Replace(Encoder, encoder, StringComparison.Ordinal)
                    .Replace(Classifier, classifier, StringComparison.Ordinal).Split(' ')[1..].Select(word => word.Trim('"'))
                    .Select(word => word.StartsWith("runs/", StringComparison.Ordinal) ? Path.Combine(folder.Path, word) : word),
            ];
            if (command.Contains("llama:" + Model, StringComparison.Ordinal))
                arguments = [.. arguments, "--threads", "1"];
            Directory.CreateDirectory(Path.Combine(folder.Path, "runs"));
            Tool.Result result = await Tool.RunAsync(arguments);
            result.ExitCode.ShouldBe(0, $"{command}\n{result.Error}");
        }
    }

    [Fact]
    public async Task The_table_of_the_README_is_the_demos()
    {
        using var folder = new TempFolder();
        Tool.Result result = await Tool.RunAsync("demo", "-o", Path.Combine(folder.Path, "demo"));
        result.ExitCode.ShouldBe(0);
        string[] printed = [.. result.Output.Split('\n').Select(line => line.TrimEnd())];
        string[] shown = [.. Readme().Split("<!-- demo -->")[1].Split("```")[1].Split('\n')[1..^1].Select(line => line.TrimEnd())];
        shown.Length.ShouldBe(5);
        foreach (string line in shown)
            printed.ShouldContain(line);
    }

    [Fact]
    public void The_README_gives_the_two_commands()
    {
        Snippets().ShouldContain("dotnet run -c Release --project src/NoHarm.Cli -- demo");
        Snippets().ShouldContain("dotnet test -c Release");
    }

    private static IEnumerable<string> Snippets() =>
        Shell().Matches(Readme()).SelectMany(match => match.Groups["lines"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    private static string Readme() => File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [GeneratedRegex("```sh\n(?<lines>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Shell();
}
