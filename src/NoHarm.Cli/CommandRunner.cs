using System.CommandLine;
using System.CommandLine.Parsing;
using NoHarm.Input;
using NoHarm.Llama;
using NoHarm.Onnx;

namespace NoHarm.Cli;

/// <summary>Runs the body of a command and turns what goes wrong into a message and an exit code.</summary>
internal static class CommandRunner
{
    private const int ShownProblems = 50;
    private const string TraceVariable = "NOHARM_TRACE";

    /// <summary>Gives a command its body. Every failure that a user can cause ends in a message, never in a stack trace.</summary>
    public static void Run(
        this Command command,
        Func<ParseResult, Terminal, CancellationToken, Task<int>> body)
    {
        command.SetAction(async (parsed, cancellation) =>
        {
            string name = FullName(parsed.CommandResult);
            Terminal terminal = Terminal.Open(parsed.GetValue(CommonOptions.Quiet));
            try
            {
                RejectEmptyArguments(parsed);
                // On a thread of its own: Ctrl-C is only listened to once this call has returned, and many bodies compute
                // for minutes before they first wait for something.
                return await Task.Run(() => body(parsed, terminal, cancellation), CancellationToken.None);
            }
            catch (InvalidInputException invalid)
            {
                Report(terminal, invalid.Problems);
                return ExitCode.InvalidInput;
            }
            catch (UsageException usage)
            {
                await terminal.Error.WriteLineAsync($"noharm {name}: {usage.Message}");
                return ExitCode.Usage;
            }
            catch (GateFailedException failed)
            {
                await terminal.Error.WriteLineAsync($"noharm {name}: {failed.Message}");
                return ExitCode.GateFailed;
            }
            catch (Exception missing) when (missing is NotLoadableException or LlamaLoadException or OnnxLoadException)
            {
                await terminal.Error.WriteLineAsync($"noharm {name}: {missing.Message}");
                return ExitCode.NotLoadable;
            }
            catch (OperationCanceledException)
            {
                await terminal.Error.WriteLineAsync("Interrupted. What was finished is kept; run the same command again to go on.");
                return ExitCode.Interrupted;
            }
            catch (Exception io) when (io is IOException or UnauthorizedAccessException)
            {
                await terminal.Error.WriteLineAsync($"noharm {name}: {io.Message}");
                return ExitCode.InvalidInput;
            }
            catch (Exception defect) when (Environment.GetEnvironmentVariable(TraceVariable) is null)
            {
                // Only the type is shown: the message of an unforeseen exception may quote an answer.
                await terminal.Error.WriteLineAsync(
                    $"noharm {name}: {defect.GetType().Name}, which is a defect of the tool and not of your input. "
                    + $"Set {TraceVariable}=1 to see where; look through the trace for patient data before you report it.");
                return ExitCode.Defect;
            }
        });
    }

    // "models add", without the tool's own name.
    private static string FullName(CommandResult command) =>
        command.Parent is CommandResult { Parent: not null } parent ? $"{FullName(parent)} {command.Command.Name}" : command.Command.Name;

    // An unset shell variable leaves an empty argument, which is neither a path nor a name.
    private static void RejectEmptyArguments(ParseResult parsed)
    {
        for (int i = 0; i < parsed.Tokens.Count; i++)
        {
            if (parsed.Tokens[i].Type == TokenType.Argument && string.IsNullOrWhiteSpace(parsed.Tokens[i].Value))
                throw new UsageException($"the value after {parsed.Tokens[i - 1].Value} is empty; expected a value. Is a shell variable unset?");
        }
    }

    /// <summary>Writes problems to standard error, errors first, the first fifty in full.</summary>
    public static void Report(Terminal terminal, IReadOnlyList<Problem> problems)
    {
        foreach (Problem problem in problems.OrderByDescending(problem => problem.Severity).Take(ShownProblems))
        {
            if (problem.Severity == ProblemSeverity.Error || !terminal.Quiet)
                terminal.Error.WriteLine(problem);
        }

        if (problems.Count > ShownProblems)
            terminal.Error.WriteLine($"... and {problems.Count - ShownProblems} more.");
    }
}
