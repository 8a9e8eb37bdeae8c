using NoHarm.Judging;
using NoHarm.Judging.Calibrating;
using NoHarm.Judging.Claims;
using NoHarm.Judging.Combining;
using NoHarm.Judging.Lexical;
using NoHarm.Retrieval;
using NoHarm.Runs;

namespace NoHarm.Cli.Judges;

/// <summary>Makes the judge that the command line names.</summary>
internal sealed class JudgeFactory
{
    /// <summary>What a model's file has beside it when somebody calibrated it: this, added to its name.</summary>
    public const string CalibrationSuffix = ".calibration.json";

    private readonly JudgeRequest _request;
    private readonly LlamaModels _llama;
    private readonly OnnxModels _onnx;
    private readonly LoadedEmbedder _embedder;
    private readonly JudgementAssembler _assembler;

    private JudgeFactory(JudgeRequest request)
    {
        _request = request;
        _llama = new LlamaModels(request);
        _onnx = new OnnxModels(request);
        _embedder = LoadEmbedder(request.Embedder);
        _assembler = new JudgementAssembler(Lexicon.Default, _embedder.Generator, _embedder.Fingerprint);
    }

    /// <summary>Makes a judge.</summary>
    /// <exception cref="UsageException">The words name no judge.</exception>
    /// <exception cref="NotLoadableException">This build cannot make it.</exception>
    public static LoadedJudge Create(JudgeRequest request)
    {
        JudgeSpec spec = JudgeSpec.Parse(request.Judge);
        if (request is { Device: "cuda", Embedder: "lexical" } && spec.Singles.All(single => single.Kind == JudgeKind.Lexical))
            throw new UsageException("--device cuda: the lexical judge runs on the CPU; leave the option out.");
        var factory = new JudgeFactory(request);
        try
        {
            LoadedJudge judge = factory.Load(spec);
            judge = request.Calibration is { } file ? factory.Calibrate(judge, file) : judge;
            return factory._embedder.AddTo(judge);
        }
        catch
        {
            factory._embedder.Dispose();
            throw;
        }
    }

    /// <summary>The one place that knows how each kind of judge is made.</summary>
    private LoadedJudge Load(JudgeSpec spec) => spec.Kind switch
    {
        JudgeKind.Lexical => LoadLexical(),
        JudgeKind.Llama => _llama.Judge(spec.Argument, _assembler),
        JudgeKind.Onnx => _onnx.Judge(spec.Argument, _assembler),
        JudgeKind.Jury => Combine(spec, members => new JuryJudge(members, _assembler)),
        JudgeKind.Cascade => Combine(spec, steps => new CascadeJudge(steps, _assembler)),
        _ => throw new NotLoadableException($"this build has no {spec.Kind.ToString().ToLowerInvariant()} judge yet; use lexical, llama:FILE.gguf or onnx:FOLDER."),
    };

    private LoadedJudge LoadLexical()
    {
        var judge = new LexicalJudge(Lexicon.Default, LexicalModel.BuiltIn, _embedder.Generator, _embedder.Fingerprint);
        string accuracy = _embedder.IsBuiltIn ? judge.Accuracy : "its weights were fitted with the built-in embedder; not measured with this one";
        return new LoadedJudge(judge)
        {
            AnswersAtOnce = _embedder.IsBuiltIn ? _request.Threads : 1,
            FittedCases = [.. LexicalModel.BuiltIn.FittedCases, .. ClaimModel.BuiltIn.FittedCases],
            Notes = accuracy.Length > 0 ? [$"lexical: {accuracy}"] : [],
        };
    }

    private LoadedJudge Combine(JudgeSpec spec, Func<IReadOnlyList<IJudge>, IJudge> combine)
    {
        var members = new List<LoadedJudge>();
        try
        {
            foreach (JudgeSpec part in spec.Parts)
                members.Add(part.Parts.Count == 0 ? CalibratedByFileBeside(Load(part)) : Load(part));
            return LoadedJudge.Of(combine([.. members.Select(member => member.Judge)]), members);
        }
        catch
        {
            members.ForEach(member => member.Dispose());
            throw;
        }
    }

    /// <summary>A member whose probabilities are to be averaged or compared is calibrated by the file beside its model, if there is one.</summary>
    private LoadedJudge CalibratedByFileBeside(LoadedJudge member)
    {
        string? beside = member.Files.Where(file => file.Role == "model")
            .Select(file => file.Path + CalibrationSuffix)
            .FirstOrDefault(File.Exists);
        return beside is null ? member : Calibrate(member, beside);
    }

    private LoadedJudge Calibrate(LoadedJudge judge, string file)
    {
        try
        {
            ProbabilityCalibration calibration = ProbabilityCalibration.Read(file, judge.Judge);
            return judge with
            {
                Judge = new CalibratedJudge(judge.Judge, calibration, _assembler),
                Files = [.. judge.Files, HashedFile.Input("calibration", file)],
                FittedCases = [.. judge.FittedCases, .. calibration.FittedCases],
                Notes = [.. judge.Notes, $"calibrated by {file}, fitted on {calibration.FittedOn}"],
            };
        }
        catch
        {
            judge.Dispose();
            throw;
        }
    }

    private LoadedEmbedder LoadEmbedder(string embedder)
    {
        if (embedder == "lexical")
            return new LoadedEmbedder(new LexicalEmbedder(Lexicon.Default), "lexical");
        string[] parts = embedder.Split(':', 2);
        return parts switch
        {
            ["llama", { Length: > 0 } file] => _llama.Embedder(file),
            ["onnx", { Length: > 0 } folder] => _onnx.Embedder(folder),
            _ => throw new UsageException($"--embedder: \"{embedder}\" is no embedder; expected lexical, onnx:FOLDER or llama:FILE.gguf."),
        };
    }
}
