using NoHarm.Testing.Gguf;

namespace NoHarm.Llama.Tests.Gguf;

public sealed class WordTokenTests
{
    [Fact]
    public void Every_word_that_a_vocabulary_was_made_for_is_one_token_alone_and_behind_a_space()
    {
        // Words whose beginnings are inside others, where the merges of one could come in the way of the next.
        string[] words = ["start", "test", "patient", "the", "then", "state", "tea", "tests"];
        using TempFolder folder = new();
        using LlamaModel model = Native.Model(
            TinyModels.Bpe(Path.Combine(folder.Path, "model.gguf"), vocabulary: new BpeVocabulary([.. GgufVocabulary.VerdictWords, .. words])));

        foreach (string word in GgufVocabulary.VerdictWords.Concat(words))
        {
            model.Vocabulary.Scaffold(word).ShouldHaveSingleItem(word);
            model.Vocabulary.Scaffold(" " + word).ShouldHaveSingleItem(word);
        }
    }
}
