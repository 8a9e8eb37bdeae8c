using NoHarm.Llama.Interop;

namespace NoHarm.Llama;

/// <summary>Chooses the likeliest token that a grammar allows.</summary>
internal sealed class GrammarSampler : IDisposable
{
    private GrammarSampler(nint pointer) => Pointer = pointer;

    /// <summary>The native sampler.</summary>
    public nint Pointer { get; private set; }

    /// <summary>Makes a sampler.</summary>
    /// <exception cref="InvalidOperationException">The grammar cannot be read.</exception>
    public static GrammarSampler Create(Vocabulary vocabulary, string grammar)
    {
        nint rules = NativeMethods.llama_sampler_init_grammar(vocabulary.Pointer, grammar, "root");
        if (rules == 0)
            throw new InvalidOperationException("The grammar cannot be read.");
        nint chain = NativeMethods.llama_sampler_chain_init(1);
        NativeMethods.llama_sampler_chain_add(chain, rules);
        NativeMethods.llama_sampler_chain_add(chain, NativeMethods.llama_sampler_init_greedy());
        return new GrammarSampler(chain);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Pointer != 0)
            NativeMethods.llama_sampler_free(Pointer);
        Pointer = 0;
    }
}
