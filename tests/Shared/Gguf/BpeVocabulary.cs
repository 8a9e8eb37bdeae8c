using System.Text;

namespace NoHarm.Testing.Gguf;

/// <summary>A byte-level BPE vocabulary, as GPT-2 and Qwen have: 256 byte tokens and merges of two tokens each.</summary>
internal sealed class BpeVocabulary : GgufVocabulary
{
    private const string EndOfText = "<|endoftext|>";
    private static readonly char[] ByteSpelling = SpellBytes();
    private readonly List<string> _merges = [];
    private readonly Dictionary<(string Left, string Right), int> _ranks = [];

    /// <summary>Makes the vocabulary.</summary>
    /// <param name="words">The whole-word tokens, with and without a space before them.</param>
    /// <param name="size">Tokens in all, filled up with merges that no text asks for; 0 for as many as there are.</param>
    public BpeVocabulary(IReadOnlyList<string>? words = null, int size = 0)
    {
        foreach (char c in ByteSpelling)
            Add(c.ToString(), TokenKind.Normal);
        foreach (string word in words ?? [.. VerdictWords, .. CommonWords])
        {
            AddWord(Spell(word));
            AddWord(Spell(" " + word));
        }

        FillUp(size - 4);
        Add(EndOfText, TokenKind.Control);
        Add(TurnStart, TokenKind.Control);
        Add(TurnEnd, TokenKind.Control);
        Add(UserDefinedToken, TokenKind.UserDefined);
    }

    public override void WriteTo(GgufWriter writer)
    {
        WriteTokens(writer, "gpt2");
        writer.Add("tokenizer.ggml.pre", "qwen2");
        writer.Add("tokenizer.ggml.merges", _merges);
        writer.Add("tokenizer.ggml.bos_token_id", (uint)IdOf(EndOfText));
        writer.Add("tokenizer.ggml.eos_token_id", (uint)IdOf(TurnEnd));
        writer.Add("tokenizer.ggml.padding_token_id", (uint)IdOf(EndOfText));
        writer.Add("tokenizer.ggml.add_bos_token", false);
    }

    protected override string Spell(string text) =>
        string.Concat(Encoding.UTF8.GetBytes(text).Select(value => ByteSpelling[value]));

    // Joins what the merges so far leave apart. Later merges are tried later, so earlier words stay whole.
    private void AddWord(string word)
    {
        for (List<string> parts = Split(word); parts.Count > 1; parts = Split(word))
            AddMerge(parts[0], parts[1]);
    }

    // Byte-pair encoding: the earliest merge first (Sennrich, Haddow and Birch 2016).
    private List<string> Split(string word)
    {
        List<string> parts = [.. word.Select(c => c.ToString())];
        while (true)
        {
            int best = -1;
            int bestRank = int.MaxValue;
            for (int i = 0; i + 1 < parts.Count; i++)
            {
                if (_ranks.TryGetValue((parts[i], parts[i + 1]), out int rank) && rank < bestRank)
                    (best, bestRank) = (i, rank);
            }

            if (best < 0)
                return parts;
            parts[best] += parts[best + 1];
            parts.RemoveAt(best + 1);
        }
    }

    // Cyrillic letters, then pairs and triples of them, which no English text asks for. Whole letters, because a
    // grammar cannot take half of one at the end of a word.
    private void FillUp(int size)
    {
        if (size <= Count)
            return;
        int firstLetter = Count;
        for (int lead = 0xD0; lead <= 0xD3; lead++)
        {
            for (int trail = 0x80; trail <= 0xBF; trail++)
                AddMerge(ByteSpelling[lead].ToString(), ByteSpelling[trail].ToString());
        }

        string[] letters = [.. Tokens[firstLetter..]];
        for (int left = firstLetter; Count < size; left++)
        {
            for (int right = 0; right < letters.Length && Count < size; right++)
                AddMerge(Tokens[left], letters[right]);
        }
    }

    private void AddMerge(string left, string right)
    {
        if (_ranks.TryAdd((left, right), _merges.Count))
            _merges.Add($"{left} {right}");
        Add(left + right, TokenKind.Normal);
    }

    // GPT-2's table: printable bytes are themselves, the others follow from U+0100 in order.
    private static char[] SpellBytes()
    {
        char[] spelling = new char[256];
        int next = 256;
        for (int value = 0; value < 256; value++)
            spelling[value] = value is (>= '!' and <= '~') or (>= 0xA1 and <= 0xAC) or (>= 0xAE and <= 0xFF) ? (char)value : (char)next++;
        return spelling;
    }
}
